import type { shiftDigit as korean } from '../../ko/figures/shift-digit.ts';
import type { Translation } from '../../messages.ts';

export const shiftDigit: Translation<typeof korean> = {
  label: 'Inputs that change when an MNIST digit moves',
  keys: 'With the figure selected, arrows move the digit. You can also drag the image. It goes up to four pixels each way.',
  digit: 'Digit',
  image: '28×28, test image {{index}}',
  left: 'One pixel left',
  up: 'One pixel up',
  down: 'One pixel down',
  right: 'One pixel right',
  back: 'Move back',
  counts: 'The shift and the inputs',
  stroke: 'Pixels that are not 0',
  changed: 'Of {{inputs}} inputs, {{changed}} ({{share}}%) have changed.',
  note: 'A pixel with a dot differs from before the shift. Pixels that leave are gone; 0 comes in.',
};
