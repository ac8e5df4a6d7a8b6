import type { poolingWindow as korean } from '../../ko/figures/pooling-window.ts';
import type { Translation } from '../../messages.ts';

export const poolingWindow: Translation<typeof korean> = {
  mode: 'Pooling',
  max: 'Max pooling',
  average: 'Average pooling',
  featureMap: 'Feature map',
  output: 'Result',
  label: 'A window of 2×2 moving over a feature map by two cells at a time',
  keys: 'With the figure selected, arrows move the window and space plays. You can also press a cell.',
  spoken: 'Result, row {{row}}, column {{column}}: {{formula}}',
  note: {
    max: 'Max pooling keeps the largest number of the window.',
    average: 'Average pooling keeps the mean of the four numbers in the window.',
  },
};
