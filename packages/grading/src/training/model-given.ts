import type { Value } from '@convolab/tensor';
import type { DrawnCase } from '../cases/drawn-case.ts';
import { tfjsTopology } from '../model/trained/tfjs-topology.ts';

/** What the box of a training loop builds its model from: one more argument. Nothing for every other function. */
export function modelGiven({ training }: Pick<DrawnCase, 'training'>): Value[] {
  if (training === null) return [];
  const topology = JSON.stringify(tfjsTopology(training.network).model_config);
  return [{ topology, weights: [...training.initialWeights] }];
}
