import type { activationCurves as korean } from '../../ko/figures/activation-curves.ts';
import type { Translation } from '../../messages.ts';

export const activationCurves: Translation<typeof korean> = {
  function: 'Activation function',
  label: 'An activation function and its slope',
  keys: 'With the figure selected, arrows move z by 0.1 and space plays. You can also drag in the drawing.',
  spoken: '{{title}}, z = {{z}}: f(z) {{value}}, f′(z) {{slope}}, product over {{layers}} layers {{product}}',
  point: 'The point now',
  layers: 'Through {{layers}} layers of this slope (weights aside)',
  kink: 'At z = 0 the graph has a kink and no single slope. Here it is the slope from the left, as in TensorFlow.',
  note: {
    sigmoid: 'Even at z = 0, where it is steepest, the slope is 0.25. At both ends it is almost 0.',
    tanh: 'The slope is 1 at z = 0 and goes towards 0 at both ends.',
    relu: 'For positive numbers the slope is 1 and lasts through all layers; for negative ones it is 0 and nothing is left.',
    leakyRelu: 'α = 0.1: for negative numbers a slope of 0.1 is left.',
    elu: 'α = 1: for negative numbers it smoothly approaches −1, and the slope approaches 0.',
  },
};
