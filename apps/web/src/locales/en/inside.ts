import type { inside as korean } from '../ko/inside.ts';
import type { Translation } from '../messages.ts';

export const inside: Translation<typeof korean> = {
  title: 'A look inside',
  about: 'Put a digit into the network that you trained, and see what each layer computes.',
  back: 'Result of {{exercise}}',
  link: 'Look inside',
  nothing:
    'The trained weights of this run were not kept. Submit the model again, and you can look into its layers here.',
  toResult: 'See the result',
  input: {
    title: 'Input',
    pad: 'The input image. Arrow keys move it.',
    keys: 'Draw on it. The arrow keys move the image pixel by pixel.',
    clear: 'Clear',
    centre: 'Centre',
    unshift: 'Move back',
    unmoved: 'Not moved.',
    shifted: 'Moved {{rows}} down, {{columns}} to the right.',
    move: { left: 'One pixel left', up: 'One pixel up', down: 'One pixel down', right: 'One pixel right' },
  },
  choice: {
    test: 'Test images',
    misread: 'Images that this model got wrong',
    digit: 'A {{label}}, test image {{index}}',
    misreadDigit: 'A {{label}} that was read as {{predicted}}',
  },
  answer: {
    title: 'The model’s answer',
    says: 'Read as {{digit}} · {{share}}',
  },
  view: {
    label: 'What to see',
    values: 'Values',
    change: 'Change by the move',
    moveFirst:
      'Move the image with the arrow keys, and what changes shows here: blue is less than before, orange is more.',
  },
  changed: 'changed by {{share}}',
  kind: {
    conv2d: 'convolution',
    dense: 'dense',
    'zero-padding2d': 'zero padding',
    activation: 'activation',
    flatten: 'flatten',
    reshape: 'reshape',
    dropout: 'dropout',
  },
  pool: { max: 'max pooling', average: 'average pooling' },
  maps: {
    label: '{{name}}, {{shape}}. Arrow keys move between values, Page Up and Page Down between feature maps.',
  },
  kernels: {
    label:
      'Kernels of {{size}}: a column for each of {{filters}} filters, a row for each of {{channels}} input channels.',
  },
  detail: {
    title: 'The chosen value',
    magnifier: 'Magnifier',
    cell: '{{name}} · feature map {{map}} · ({{row}}, {{column}})',
    pixel: '{{name}} · pixel ({{row}}, {{column}})',
    unit: '{{name}} · unit {{unit}}',
    input: 'The pixel divided by 255, less the mean 0.1307, divided by the standard deviation 0.3081.',
    products: 'Sum of products',
    bias: 'Bias',
    sum: 'Sum',
    channels: 'Sum of products by input channel',
    channel: 'Input channel {{channel}}, sum of products {{sum}}',
    window: 'Window',
    kernel: 'Kernel',
    productsOf: 'Products · sum {{sum}}',
    pooled: { max: 'The largest of these {{count}}', average: 'The mean of these {{count}}' },
    heaviest: 'Products that weigh most',
    inputNumber: 'input {{index}} × weight',
    others: 'sum of the other {{count}}',
    allProducts: 'All {{count}} products',
    copied: 'The input at the same place.',
    padding: 'A zero of the padding.',
  },
  files: {
    title: 'Files of the model',
    size: '{{size}} kB',
    hint: 'With model.json and weights.bin in one folder, tf.loadLayersModel reads them.',
  },
};
