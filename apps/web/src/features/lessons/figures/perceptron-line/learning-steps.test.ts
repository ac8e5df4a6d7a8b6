import { trainPerceptron } from '@convolab/reference';
import { EPOCHS, errorsOf, LABELS, learningSteps, SAMPLES, type Preset } from './learning-steps.ts';

describe.each(Object.keys(LABELS) as Preset[])('learning %s step by step', (preset) => {
  it('learns what the reference learns', () => {
    const steps = learningSteps(preset);
    const { w, b, errors } = trainPerceptron(SAMPLES, LABELS[preset], 1, EPOCHS);
    expect(steps.at(-1)?.after).toEqual({ w, b });
    expect(errorsOf(steps)).toEqual(errors);
  });
});

describe('the end of learning', () => {
  it('is reached for AND and OR, not for XOR', () => {
    const last = (preset: Preset) => errorsOf(learningSteps(preset)).at(-1);
    expect([last('and'), last('or'), last('xor')]).toEqual([0, 0, 4]);
  });
});
