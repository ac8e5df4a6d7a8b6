import type { CheckedModel } from '@convolab/contracts';
import { costOf } from '../checked-size.ts';
import type { PlacedLayer } from './run-layer.ts';
import { weightShapes, type NamedShape } from './weight-shapes.ts';

/** A layer at its place in a model, before it has weights. */
type UnweightedLayer = Omit<PlacedLayer, 'kernel' | 'bias'> & {
  readonly name: string;
  readonly weights: readonly NamedShape[];
};

/** The layers of a model with the shapes of their inputs, outputs and weights. What has no name is called by its kind. */
export function placeLayers(
  { inputShape, layers }: CheckedModel,
  names: readonly string[] = [],
): UnweightedLayer[] {
  let input: readonly number[] = inputShape;
  return layers.map((layer, index) => {
    const name = names[index] ?? layer.kind;
    const { outputShape } = costOf(layer, input, name);
    const placed = { layer, name, inputShape: input, outputShape, weights: weightShapes(layer, input) };
    input = outputShape;
    return placed;
  });
}

/** The shapes of a model's weights, in the order of tfjs. */
export const weightShapesOf = (model: CheckedModel): (readonly number[])[] =>
  placeLayers(model).flatMap(({ weights }) => weights.map(({ shape }) => shape));
