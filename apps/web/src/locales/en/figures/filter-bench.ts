import type { filterBench as korean } from '../../ko/figures/filter-bench.ts';
import type { Translation } from '../../messages.ts';

export const filterBench: Translation<typeof korean> = {
  label: 'A bench to try filters on pictures',
  keys: 'The kernel’s numbers can be typed over. Your picture and the webcam stay in this browser.',
  picture: 'Picture',
  source: {
    shapes: 'Shapes',
    digits: 'Handwritten digits',
    stripes: 'Rings',
    file: 'My picture',
    webcam: 'Webcam',
  },
  open: 'Open a picture',
  filterLabel: 'Filter',
  group: { edges: 'Edges', looks: 'Looks', yours: 'Your own' },
  filter: {
    sobelX: 'Sobel Gx',
    sobelY: 'Sobel Gy',
    sobel: 'Sobel magnitude',
    prewittX: 'Prewitt Gx',
    prewittY: 'Prewitt Gy',
    prewitt: 'Prewitt magnitude',
    robertsA: 'Roberts G₁',
    robertsB: 'Roberts G₂',
    roberts: 'Roberts magnitude',
    laplace: 'Laplace',
    boxBlur: 'Blur (all alike)',
    gaussian: 'Blur (heavy middle)',
    sharpen: 'Sharpen',
    emboss: 'Emboss',
    identity: 'Unchanged',
    own: 'Own kernel',
  },
  kernel: 'Kernel',
  number: 'Kernel, row {{row}}, column {{column}}',
  divisor: 'Divided by',
  response: 'Result',
  scale: {
    diverging: 'Orange is positive, blue negative, the colour of the paper 0.',
    brightness: 'The result is brightness too: below 0 shows black, above 1 white.',
    sequential:
      'The further from the colour of the paper, the larger the change. Its direction does not show.',
  },
  failed: {
    file: 'This file cannot be opened as a picture. Choose another one.',
    webcam: 'The webcam cannot be used. Is the camera allowed in the browser, and is the address https?',
  },
};
