import type { paddingStride as korean } from '../../ko/figures/padding-stride.ts';
import type { Translation } from '../../messages.ts';

export const paddingStride: Translation<typeof korean> = {
  label: 'A window stepping over a zero-padded image',
  keys: 'With the figure selected, arrows move the window and space plays. You can also press a cell.',
  input: 'Input',
  kernel: 'Kernel',
  padding: 'Zero padding P',
  stride: 'Stride S',
  padded: 'Padded input: {{input}} → {{side}}',
  output: 'Output: {{side}}×{{side}}',
  spoken:
    'Output row {{row}}, column {{column}}: sum of the window {{sum}}. The output is {{side}}×{{side}}.',
  rest: 'No window reaches the shaded cells at the border. They are the rest that is rounded away ({{rest}}). The kernel is all ones.',
  noRest: 'The windows fit exactly. All values of the kernel are 1, so the output is the sum of the window.',
};
