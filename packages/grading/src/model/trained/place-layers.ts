import type { CheckedModel } from '@convolab/contracts';
import { costOf } from '../model/checked-size.ts';
import type { TrainedLayer } from '../model/trained/read-trained-model.ts';
import { weightShapes, type NamedShape } from '../model/trained/weight-shapes.ts';

type LayerFrame = Omit<TrainedLayer, 'kernel' | 'bias'> & { readonly weights: readonly NamedShape[] };

/** The layers of a network with the shapes of their inputs, outputs and weights. */
export function placedLayers({ inputShape, layers }: CheckedModel): LayerFrame[] {
  let input: readonly number[] = inputShape;
  return layers.map((layer, index) => {
    const name = `${layer.kind}_${index + 1}`;
    const { outputShape } = costOf(layer, input, name);
    const placed = { layer, name, inputShape: input, outputShape, weights: weightShapes(layer, input) };
    input = outputShape;
    return placed;
  });
}

/** The shapes of a network's weights, in the order of tfjs. */
export const weightShapesOf = (network: CheckedModel): (readonly number[])[] =>
  placedLayers(network).flatMap(({ weights }) => weights.map(({ shape }) => shape));
