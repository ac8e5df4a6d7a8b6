import type { softmaxBars as korean } from '../../ko/figures/softmax-bars.ts';
import type { Translation } from '../../messages.ts';

export const softmaxBars: Translation<typeof korean> = {
  label: 'Four scores that become probabilities',
  keys: 'Drag a slider, or select it and press the arrows: the score changes by 0.1.',
  score: 'Score',
  probability: 'Probability',
  weight: 'e^(z − max z) {{weight}}',
  answer: 'most confident',
  shift: 'All {{by}}',
  spoken: 'The most confident class is {{index}}, with probability {{probability}}',
  note: 'Probabilities are positive and add up to 1. Of equal scores, the lowest class is the answer.',
};
