import {
  AvgPoolGrad,
  avgPool,
  backend_util,
  engine,
  MaxPoolGrad,
  maxPool,
  type Tensor4D,
} from '@tensorflow/tfjs-core';
import type { CheckedLayer } from '@convolab/contracts';
import { weightlessPass, type Layer } from './layer.ts';

type Pool2DSettings = Extract<CheckedLayer, { kind: 'pool2d' }>;

/** Average pooling counts only elements inside the image where padding is "same". */
export function pool2dLayer(settings: Pool2DSettings, inputShape: readonly number[]): Layer {
  const [height = 0, width = 0, channels = 0] = inputShape;
  const { mode, poolSize, strides, padding: pad } = settings;
  const info = backend_util.computePool2DInfo([1, height, width, channels], poolSize, strides, 1, pad);
  const attributes = { filterSize: poolSize, strides, pad };
  return {
    outputShape: info.outShape.slice(1),
    weights: [],
    forward: (input) => {
      const pooled = (mode === 'max' ? maxPool : avgPool)(input as Tensor4D, poolSize, strides, pad);
      return weightlessPass(pooled, (dy) =>
        mode === 'max'
          ? engine().runKernel(MaxPoolGrad, { dy, input, output: pooled }, attributes)
          : engine().runKernel(AvgPoolGrad, { dy, input }, attributes),
      );
    },
  };
}
