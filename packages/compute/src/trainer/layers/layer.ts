import type { Tensor } from '@tensorflow/tfjs-core';
import type { Random } from '@convolab/tensor';

/** How a weight starts: Glorot's uniform distribution over its fans (Glorot and Bengio 2010), zeros, or one number throughout. */
export type WeightStart =
  | { readonly kind: 'glorot'; readonly fanIn: number; readonly fanOut: number }
  | { readonly kind: 'zeros' }
  | { readonly kind: 'constant'; readonly value: number };

export interface WeightSpec {
  readonly shape: readonly number[];
  readonly start: WeightStart;
}

/** What one forward pass left behind: the output, and how a gradient by the output becomes gradients by input and weights. */
export interface Pass {
  readonly output: Tensor;
  /** Gradients in the order of the layer's weights. */
  weightGradients(outputGradient: Tensor): readonly Tensor[];
  inputGradient(outputGradient: Tensor): Tensor;
}

/** One step of a chain. Shapes leave out the batch; tensors carry it as their first axis, images as [batch, height, width, channels]. */
export interface Layer {
  readonly outputShape: readonly number[];
  readonly weights: readonly WeightSpec[];
  /** `dropout` draws the masks of a training step; null while a model is evaluated. Call it inside tf.tidy. */
  forward(input: Tensor, weights: readonly Tensor[], dropout: Random | null): Pass;
}

/** The pass of a layer without weights. */
export const weightlessPass = (output: Tensor, inputGradient: (outputGradient: Tensor) => Tensor): Pass => ({
  output,
  weightGradients: () => [],
  inputGradient,
});
