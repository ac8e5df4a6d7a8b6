import type { CheckedModel } from '@convolab/contracts';
import { sizeOf, tensorOf, type Random, type Tensor } from '@convolab/tensor';
import { weightShapesOf } from '../model/trained/place-layers.ts';

/** Weights of a network before its training: kernels uniform by Glorot's rule, biases zero. */
export const initialWeights = (network: CheckedModel, random: Random): Tensor[] =>
  weightShapesOf(network).map((shape) => {
    const limit = shape.length === 1 ? 0 : glorotLimit(shape);
    const numbers = Array.from({ length: sizeOf(shape) }, () => (2 * random.float() - 1) * limit);
    return tensorOf('float32', shape, numbers);
  });

/** Of a kernel [height, width, channels, filters] or [inputs, units]: √(6 / (inputs + outputs of one place)). */
function glorotLimit(shape: readonly number[]): number {
  const [inputs = 1, outputs = 1] = shape.slice(-2);
  return Math.sqrt(6 / (sizeOf(shape.slice(0, -2)) * (inputs + outputs)));
}
