import {
  EvaluationReportSchema,
  TrainedModelExerciseSchema,
  readFormat,
  TrainingJobSchema,
} from './index.ts';

describe('the test sets of an exercise', () => {
  const schema = TrainedModelExerciseSchema.pick({ testSets: true });
  const told = (testSets: unknown) => {
    const reading = readFormat(schema, { testSets });
    return reading.ok ? reading.data.testSets : reading.problems.map(({ message }) => message);
  };

  it('are none unless named', () => {
    expect(told(undefined)).toEqual([]);
    expect(told(['shifted', 'secret'])).toEqual(['shifted', 'secret']);
  });

  it.each([
    [['shiftd'], '“shiftd” will not do: write one of shifted, noisy, rotated, secret. Did you mean shifted?'],
    [['noisy', 'noisy'], 'Each test set can stand here once.'],
    [['mnist'], '“mnist” will not do: write one of shifted, noisy, rotated, secret.'],
    ['shifted', 'This is a text: write a list.'],
  ])('refuse %p', (testSets, message) => {
    expect(told(testSets)).toEqual([message]);
  });
});

it('reads reports and jobs from before there were test sets', () => {
  const report = {
    images: 10_000,
    correct: 9_900,
    accuracy: 0.99,
    confusion: Array.from({ length: 10 }, () => Array.from({ length: 10 }, () => 0)),
    misread: [],
    backend: 'tfjs-wasm 4.22.0',
    trainingMs: 1,
    score: 10,
    maxScore: 10,
  };
  expect(EvaluationReportSchema.parse(report)).toEqual({ ...report, sets: [], heldBack: 0 });
  const job = {
    model: { inputShape: [28, 28, 1], layers: [{ kind: 'flatten' }] },
    settings: {},
    seed: 1,
  };
  expect(TrainingJobSchema.parse(job)).toMatchObject({ testSets: [], testSeed: '', holdsBack: false });
});
