import type { xorNetwork as korean } from '../../ko/figures/xor-network.ts';
import type { Translation } from '../../messages.ts';

export const xorNetwork: Translation<typeof korean> = {
  label: 'Two hidden units bring XOR to a new plane',
  keys: 'With the figure selected, arrows go through the four inputs and space plays.',
  inputs: 'The plane of the inputs',
  hidden: 'The plane that the hidden layer makes',
  now: 'Input [{{x1}}, {{x2}}]',
  spoken: 'Input [{{x1}}, {{x2}}], hidden layer [{{h1}}, {{h2}}], output {{answer}}',
  note: 'The number in a point is its label. On the left OR is 1 in the shaded part, and AND is 1 above the dashed line. On the right the output is 1 in the shaded part.',
};
