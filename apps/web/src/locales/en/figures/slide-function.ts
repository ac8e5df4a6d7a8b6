import type { slideFunction as korean } from '../../ko/figures/slide-function.ts';
import type { Translation } from '../../messages.ts';

export const slideFunction: Translation<typeof korean> = {
  label: 'The flipped function g sliding over f',
  keys: 'With the figure selected, arrows move g and space plays. You can also drag sideways.',
  pairLabel: 'The two functions',
  pair: {
    boxes: 'Box ∗ box',
    boxDecay: 'Box ∗ exponential',
    rampDecay: 'Ramp ∗ exponential',
    rampBox: 'Ramp ∗ narrow box',
    boxEdges: 'Box ∗ up and down',
  },
  note: {
    boxes: 'The width of the overlap grows steadily, then shrinks: a triangle.',
    boxDecay: 'It fills up while the box is on, and drains when the box is off.',
    rampDecay: 'As given, g is high on its left. Flipped, it is high on its right.',
    rampBox: 'A narrow box mixes neighbouring values: the sharp end of the ramp gets blunt.',
    boxEdges: 'Orange is positive area, blue is negative. Inside the box they cancel; only the edges remain.',
  },
  swap: 'Swap f and g',
  functions: 'f, the flipped and shifted g, and the area of their product',
  area: '(f ∗ g)({{t}}) = shaded area = {{value}}',
  spoken: 'At t = {{t}} the convolution is {{value}}',
};
