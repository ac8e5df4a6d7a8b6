import type { slideKernel as korean } from '../../ko/figures/slide-kernel.ts';
import type { Translation } from '../../messages.ts';

export const slideKernel: Translation<typeof korean> = {
  kernelPreset: 'Kernel',
  preset: {
    diagonal: 'Diagonal',
    vertical: 'Vertical lines',
    horizontal: 'Horizontal lines',
    sharpen: 'Sharpen',
  },
  mode: 'Computation',
  convolution: 'Convolution',
  correlation: 'Cross-correlation',
  image: 'Image',
  flippedKernel: 'Flipped kernel',
  originalKernel: 'Kernel as given',
  asGiven: 'Kernel as given',
  featureMap: 'Feature map',
  spoken: 'Feature map, row {{row}}, column {{column}}: {{sum}}',
  keys: 'With the figure selected, arrows move the window and space plays. You can also drag the window.',
  label: 'A kernel sliding over an image',
  flipNote: 'Convolution turns the kernel by 180° before it multiplies.',
  noFlipNote: 'Cross-correlation multiplies by the kernel as it stands.',
};
