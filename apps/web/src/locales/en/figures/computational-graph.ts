import type { computationalGraph as korean } from '../../ko/figures/computational-graph.ts';
import type { Translation } from '../../messages.ts';

export const computationalGraph: Translation<typeof korean> = {
  label: 'A walk through a computational graph, forward and back',
  keys: 'With the figure selected, arrows step and space plays.',
  choice: 'Computation',
  graph: 'Values in ink, gradients in colour',
  start: 'Start',
  startText: 'The inputs are given. Going forward computes the values.',
  forward: 'Forward',
  seed: 'Turning back',
  seedText: 'The derivative of the loss by the loss is 1.',
  backward: 'Back: the gradient from behind × the derivative of the node',
  note: '∇ is the gradient of the loss with respect to that value. Values flow down, gradients flow up.',
};
