import { tensor, tidy, type Tensor } from '@tensorflow/tfjs-core';
import type { Random } from '@convolab/tensor';
import type { ImageBatch } from './mnist/image-batch.ts';
import type { Layer, Pass } from './layers/layer.ts';
import { softmaxCrossEntropy } from './loss.ts';
import { forward, type Network } from './network.ts';

export interface StepResult {
  readonly loss: number;
  readonly correct: number;
  /** In the order of the network's weights. */
  readonly gradients: readonly Float32Array[];
}

/** One forward and one backward pass over a batch; leaves no tensor behind and changes no weight. */
export function computeGradients(
  network: Network,
  { images, labels }: ImageBatch,
  labelSmoothing: number,
  dropout: Random,
): StepResult {
  return tidy(() => {
    const passes = forward(network, imageTensor(images, labels.length), dropout);
    const logits = passes.at(-1)?.output;
    if (logits === undefined) throw new RangeError('The network has no layers');
    const { loss, correct, gradient } = softmaxCrossEntropy(numbers(logits), labels, labelSmoothing);
    const gradients = backward(network.layers, passes, tensor(gradient, logits.shape));
    return { loss, correct, gradients: gradients.map(numbers) };
  });
}

/** The logits of a batch as [image][class] in one flat array. */
export function computeLogits(network: Network, { images, labels }: ImageBatch): Float32Array {
  return tidy(() => {
    const logits = forward(network, imageTensor(images, labels.length), null).at(-1)?.output;
    if (logits === undefined) throw new RangeError('The network has no layers');
    return numbers(logits);
  });
}

/** From the last layer back to the first one with weights: what comes before it needs no gradient. */
function backward(
  layers: readonly Layer[],
  passes: readonly Pass[],
  outputGradient: Tensor,
): readonly Tensor[] {
  const first = layers.findIndex((layer) => layer.weights.length > 0);
  const gradients: Tensor[] = [];
  let gradient = outputGradient;
  for (let index = passes.length - 1; index >= first && first >= 0; index -= 1) {
    const pass = passes[index];
    if (pass === undefined) break;
    gradients.unshift(...pass.weightGradients(gradient));
    if (index > first) gradient = pass.inputGradient(gradient);
  }
  return gradients;
}

function imageTensor(images: Float32Array, count: number): Tensor {
  const side = Math.sqrt(images.length / count);
  return tensor(images, [count, side, side, 1]);
}

const numbers = (result: Tensor) => result.dataSync<'float32'>();
