import type { CheckedModel } from '@convolab/contracts';
import { createRandom, sizeOf, tensorOf, type Random } from '@convolab/tensor';
import { costOf } from '../checked-size.ts';
import { isWeighted, weightSizes, type LayerWeights, type Signal, type WeightSizes } from './forward.ts';

/**
 * Sums of the layers have about this deviation: wide enough that tanh saturates in part and ReLU cuts, narrow enough that
 * a softmax at the end tells all of its classes.
 */
const DEVIATION = 1.5;
const BIAS_DEVIATION = 0.5;
const IMAGES = 2;

/**
 * Weights for each layer of a model that has some, normal and independent: no kernel is symmetric, no bias is zero and no two
 * maps are alike, so that models which compute differently give different numbers.
 */
export function drawTestWeights({ inputShape, layers }: CheckedModel, seed: string): LayerWeights[] {
  const random = createRandom(seed, 'structure weights');
  const weights: LayerWeights[] = [];
  let shape: readonly number[] = inputShape;
  for (const layer of layers) {
    if (isWeighted(layer)) weights.push(drawWeights(weightSizes(layer, shape), random));
    shape = costOf(layer, shape, layer.kind).outputShape;
  }
  return weights;
}

function drawWeights({ inputs, outputs, biases }: WeightSizes, random: Random): LayerWeights {
  const normals = (length: number, deviation: number) =>
    Array.from({ length }, () => deviation * random.normal());
  return {
    kernel: Array.from({ length: inputs }, () => normals(outputs, DEVIATION / Math.sqrt(inputs))),
    bias: normals(biases, BIAS_DEVIATION),
  };
}

/** Images of normal numbers up to the border, where padding shows. */
export function drawTestImages(inputShape: CheckedModel['inputShape'], seed: string): Signal[] {
  const random = createRandom(seed, 'structure images');
  return Array.from({ length: IMAGES }, () =>
    tensorOf(
      'float64',
      inputShape,
      Array.from({ length: sizeOf(inputShape) }, () => random.normal()),
    ),
  );
}
