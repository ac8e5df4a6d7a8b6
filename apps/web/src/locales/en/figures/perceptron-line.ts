import type { perceptronLine as korean } from '../../ko/figures/perceptron-line.ts';
import type { Translation } from '../../messages.ts';

export const perceptronLine: Translation<typeof korean> = {
  label: "A perceptron's line, moved by the learning rule",
  keys: 'With the figure selected, arrows go from sample to sample and space plays.',
  problem: 'What to learn',
  plane: 'On the shaded side the answer is 1',
  step: 'Epoch {{epoch}}, sample {{sample}}, learning rate 1',
  right: 'right',
  wrong: 'wrong',
  errors: 'Wrong predictions, epoch by epoch:',
  spoken: 'Epoch {{epoch}}, sample {{sample}}: {{verdict}}. Now w is {{w}}, b is {{b}}',
  note: 'The number in a point is its label. The dashed line is the one before the correction, the solid one that after it. Where w is [0, 0] there is no line.',
};
