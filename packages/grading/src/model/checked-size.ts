import type { CheckedLayer, LayerOf } from '@convolab/contracts';
import { sizeOf } from '@convolab/tensor';
import { historicCost } from './historic-size.ts';
import { free, volume, type LayerCost, type Volume } from './layer-cost.ts';
import { ModelRejection } from './model-rejection.ts';

/** The cost of a layer on an input; throws ModelRejection where the layer does not fit it. Computes, and builds nothing. */
export function costOf(layer: CheckedLayer, input: readonly number[], name: string): LayerCost {
  switch (layer.kind) {
    case 'conv2d':
      return convCost(layer, volume(input, name), name);
    case 'pool2d':
      return poolCost(layer, volume(input, name), name);
    case 'zero-padding2d':
      return paddingCost(layer, volume(input, name));
    case 'dense':
      return denseCost(layer, input, name);
    case 'flatten':
      return free([sizeOf(input)]);
    case 'reshape':
      return reshapeCost(layer, input, name);
    case 'activation':
    case 'dropout':
      return free(input);
    default:
      return historicCost(layer, input, name);
  }
}

/** Output along one axis; tfjs's `same` gives ceil(input / stride) at any kernel. */
function axis(
  input: number,
  window: number,
  stride: number,
  padding: 'valid' | 'same',
  name: string,
): number {
  if (padding === 'same') return Math.ceil(input / stride);
  if (window > input) {
    throw new ModelRejection(name, {
      ko: `크기 ${window}인 창이 크기 ${input}인 입력보다 커요.`,
      en: `Its window of ${window} is larger than its input of ${input}.`,
    });
  }
  return Math.floor((input - window) / stride) + 1;
}

function convCost(layer: LayerOf<'conv2d'>, [height, width, channels]: Volume, name: string): LayerCost {
  const { filters, kernelSize, strides, padding, useBias } = layer;
  const rows = axis(height, kernelSize[0], strides[0], padding, name);
  const columns = axis(width, kernelSize[1], strides[1], padding, name);
  const weights = kernelSize[0] * kernelSize[1] * channels;
  const parameters = (weights + Number(useBias)) * filters;
  const product = `${kernelSize[0]}·${kernelSize[1]}·${channels}`;
  return {
    outputShape: [rows, columns, filters],
    parameters,
    multiplyAccumulates: rows * columns * weights * filters,
    formula: `(${product}${useBias ? ' + 1' : ''})·${filters} = ${parameters}`,
  };
}

function poolCost(layer: LayerOf<'pool2d'>, [height, width, channels]: Volume, name: string): LayerCost {
  const { poolSize, strides, padding } = layer;
  return free([
    axis(height, poolSize[0], strides[0], padding, name),
    axis(width, poolSize[1], strides[1], padding, name),
    channels,
  ]);
}

function paddingCost({ padding }: LayerOf<'zero-padding2d'>, [height, width, channels]: Volume): LayerCost {
  const [top, bottom, left, right] = padding;
  return free([height + top + bottom, width + left + right, channels]);
}

function denseCost({ units, useBias }: LayerOf<'dense'>, input: readonly number[], name: string): LayerCost {
  const [inputs] = input;
  if (inputs === undefined || input.length !== 1) {
    throw new ModelRejection(name, {
      ko: `Dense 층 앞에서 [${input.join(', ')}] 모양의 특징 맵을 Flatten으로 펼쳐 주세요.`,
      en: `Put a Flatten before this Dense layer: it got a feature map [${input.join(', ')}].`,
    });
  }
  const parameters = (inputs + Number(useBias)) * units;
  return {
    outputShape: [units],
    parameters,
    multiplyAccumulates: inputs * units,
    formula: `(${inputs}${useBias ? ' + 1' : ''})·${units} = ${parameters}`,
  };
}

function reshapeCost({ targetShape }: LayerOf<'reshape'>, input: readonly number[], name: string): LayerCost {
  if (sizeOf(targetShape) !== sizeOf(input)) {
    throw new ModelRejection(name, {
      ko: `[${input.join(', ')}] 모양을 [${targetShape.join(', ')}] 모양으로 바꿀 수 없어요: 원소 수가 달라요.`,
      en: `[${input.join(', ')}] cannot become [${targetShape.join(', ')}]: the number of elements differs.`,
    });
  }
  return free(targetShape);
}
