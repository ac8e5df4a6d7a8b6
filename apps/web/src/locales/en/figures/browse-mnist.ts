import type { browseMnist as korean } from '../../ko/figures/browse-mnist.ts';
import type { Translation } from '../../messages.ts';

export const browseMnist: Translation<typeof korean> = {
  label: 'Test images of MNIST and their pixels',
  keys: 'With the figure selected, arrows move from pixel to pixel. You can also press the image or move over it.',
  digit: 'Digit',
  examples: 'Images',
  example: '{{label}}: test image {{index}}',
  image: '28×28, test image {{index}}, label {{label}}',
  near: 'Values around the pixel',
  reading: '[{{row}}][{{column}}] = {{value}}',
  spoken: 'The pixel in row {{row}}, column {{column}} is {{value}}.',
  note: 'Rows and columns count from 0. 0 is background, 255 is stroke.',
};
