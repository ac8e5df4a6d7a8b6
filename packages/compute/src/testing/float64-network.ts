import type { CheckedLayer, CheckedModel } from '@convolab/contracts';
import {
  activate,
  convolve,
  convolvedShape,
  crossEntropy,
  multiply,
  pool,
  pooledShape,
  type Reference,
  type Shape4D,
} from './float64-operators.ts';

type Weights = readonly Float64Array[];

/** One layer: its output, and what a gradient by it becomes. */
interface Step {
  readonly shape: Shape4D;
  readonly run: (dy: Float64Array) => Reference;
}

const empty = (length: number) => new Float64Array(length);
const count = (shape: Shape4D) => shape.reduce((product, size) => product * size, 1);

/** The loss of a batch and its gradients by all weights, in float64. Knows the layers of a LeNet-5 without softmax in between. */
export function float64Gradients(
  { inputShape, layers }: CheckedModel,
  weights: Weights,
  { images, labels }: { images: Float32Array; labels: Uint8Array },
): { loss: number; gradients: Weights } {
  const steps: Step[] = [];
  let values: Float64Array = Float64Array.from(images);
  let shape: Shape4D = [labels.length, ...inputShape];
  let index = 0;
  for (const layer of layers.flatMap(withActivation)) {
    const own = weights.slice(index, index + weightCount(layer));
    index += own.length;
    const step = stepOf(layer, shape, values, own);
    steps.push(step);
    shape = step.shape;
    values = step.run(empty(count(shape))).output;
  }
  const { loss, gradient } = crossEntropy(values, labels);
  return { loss, gradients: backward(steps, gradient) };
}

/** A layer's own activation as a layer after it; a softmax is part of the loss. */
function withActivation(layer: CheckedLayer): CheckedLayer[] {
  if (layer.kind !== 'conv2d' && layer.kind !== 'dense') return [layer];
  const { activation } = layer;
  return activation === 'linear' || activation === 'softmax'
    ? [layer]
    : [layer, { kind: 'activation', activation }];
}

const weightCount = (layer: CheckedLayer) => ('useBias' in layer ? (layer.useBias ? 2 : 1) : 0);

function stepOf(layer: CheckedLayer, shape: Shape4D, input: Float64Array, own: Weights): Step {
  switch (layer.kind) {
    case 'conv2d':
      return {
        shape: convolvedShape(shape, layer),
        run: (dy) => convolve(layer, shape, [input, ...own], dy),
      };
    case 'pool2d':
      return { shape: pooledShape(shape, layer), run: (dy) => pool(layer, shape, input, dy) };
    case 'dense': {
      const { units } = layer;
      return { shape: [shape[0], 1, 1, units], run: (dy) => multiply(units, [input, ...own], dy) };
    }
    case 'activation': {
      const { activation } = layer;
      if (activation === 'softmax')
        throw new RangeError('The float64 network knows a softmax at its end only');
      return { shape, run: (dy) => activate(activation, input, dy) };
    }
    case 'flatten':
      return {
        shape: [shape[0], 1, 1, input.length / shape[0]],
        run: (dy) => ({ output: input, inputGradient: dy, weightGradients: [] }),
      };
    default:
      throw new RangeError(`The float64 network knows no ${layer.kind}`);
  }
}

function backward(steps: readonly Step[], gradient: Float64Array): Weights {
  const gradients: Float64Array[] = [];
  let slope = gradient;
  for (const step of steps.toReversed()) {
    const { inputGradient, weightGradients } = step.run(slope);
    gradients.unshift(...weightGradients);
    slope = inputGradient;
  }
  return gradients;
}
