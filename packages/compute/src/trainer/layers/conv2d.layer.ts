import { add, conv2d, engine, sum, type Tensor, type Tensor4D } from '@tensorflow/tfjs-core';
import { backend_util, Conv2DBackpropFilter, Conv2DBackpropInput } from '@tensorflow/tfjs-core';
import type { CheckedLayer } from '@convolab/contracts';
import type { Layer, Pass, WeightSpec } from './layer.ts';

type Conv2DSettings = Extract<CheckedLayer, { kind: 'conv2d' }>;
type Shape4D = [number, number, number, number];

/** A cross-correlation, as every framework's Conv2D, without its activation: [height, width, channels] → [.., .., filters]. */
export function conv2dLayer(settings: Conv2DSettings, inputShape: readonly number[]): Layer {
  const [height = 0, width = 0, channels = 0] = inputShape;
  const { filters, kernelSize, strides, padding, useBias } = settings;
  const filterShape: Shape4D = [...kernelSize, channels, filters];
  const info = backend_util.computeConv2DInfo([1, height, width, channels], filterShape, strides, 1, padding);
  return {
    outputShape: info.outShape.slice(1),
    weights: weightSpecs(filterShape, useBias),
    forward: (input, [filter, bias]) => convolve(settings, input, filter as Tensor4D, bias),
  };
}

function weightSpecs(filterShape: Shape4D, useBias: boolean): WeightSpec[] {
  const [height, width, channels, filters] = filterShape;
  const fans = { fanIn: height * width * channels, fanOut: height * width * filters };
  const filter: WeightSpec = { shape: filterShape, start: { kind: 'glorot', ...fans } };
  return useBias ? [filter, { shape: [filters], start: { kind: 'zeros' } }] : [filter];
}

function convolve(settings: Conv2DSettings, input: Tensor, filter: Tensor4D, bias: Tensor | undefined): Pass {
  const { strides, padding: pad } = settings;
  const convolved = conv2d(input as Tensor4D, filter, strides, pad);
  const attributes = { strides, pad, dataFormat: 'NHWC' };
  return {
    output: bias === undefined ? convolved : add(convolved, bias),
    weightGradients: (dy) => {
      const filterGradient: Tensor = engine().runKernel(
        Conv2DBackpropFilter,
        { x: input, dy },
        { ...attributes, filterShape: filter.shape },
      );
      return bias === undefined ? [filterGradient] : [filterGradient, sum(dy, [0, 1, 2])];
    },
    inputGradient: (dy) =>
      engine().runKernel(Conv2DBackpropInput, { dy, filter }, { ...attributes, inputShape: input.shape }),
  };
}
