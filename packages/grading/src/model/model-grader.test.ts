import { readFileSync } from 'node:fs';
import {
  GradingEventSchema,
  ModelExerciseSchema,
  type CheckedModel,
  type GradingEvent,
  type SubmissionMode,
  type TrainingJob,
} from '@convolab/contracts';
import type { ModelTrainer, TestEvaluation, TrainingOutcome } from '../ports.ts';
import { BoxEnd, ScriptedRunner, type ScriptedProgram } from '../testing/scripted-runner.ts';
import { costOf } from './checked-size.ts';
import { gradeModel } from './model-grader.ts';
import { weightShapes } from './trained/weight-shapes.ts';

const fixture = (name: string) => readFileSync(new URL(`./fixtures/${name}.json`, import.meta.url), 'utf8');
const text = { ko: '글', en: 'text' };

const SPEC = ModelExerciseSchema.parse({
  format: 1,
  kind: 'model',
  title: text,
  summary: text,
  level: 'intermediate',
  minutes: 45,
  points: 20,
  languages: ['typescript'],
  entry: 'buildModel',
  architecture: 'lenet5',
  budget: { parameters: 200_000, multiplyAccumulates: 1e11, activationBytes: 4_194_304 },
  accuracy: { none: 0.9, full: 0.975 },
  testSets: ['shifted'],
});

const PROGRESS = {
  epoch: 1,
  epochs: 2,
  imagesDone: 10,
  imagesTotal: 100,
  loss: 1,
  accuracy: 0.5,
  imagesPerSecond: 9,
  remainingMs: 5,
};
const EPOCH = {
  epoch: 1,
  epochs: 2,
  trainingLoss: 1,
  trainingAccuracy: 0.9,
  validationLoss: 1,
  validationAccuracy: 0.9,
  elapsedMs: 5,
  imagesPerSecond: 9,
};

const trained = (
  correct: number,
  measured: Pick<TestEvaluation, 'sets' | 'scores'> = { sets: [], scores: [] },
): TrainingOutcome => ({
  status: 'trained',
  backend: 'scripted 1',
  trainingMs: 1_000,
  weights: [],
  evaluation: {
    images: 10_000,
    correct,
    confusion: Array.from({ length: 10 }, () => Array.from({ length: 10 }, () => 0)),
    misread: [{ index: 7, label: 3, predicted: 5, probability: 0.6, pixels: 'AA==' }],
    ...measured,
  },
});

/** Of the shapes that the model has. */
function zeroWeights({ inputShape, layers }: CheckedModel): Float32Array[] {
  let shape: readonly number[] = inputShape;
  return layers.flatMap((layer) => {
    const shapes = weightShapes(layer, shape).map((weight) => weight.shape);
    shape = costOf(layer, shape, layer.kind).outputShape;
    return shapes.map((sizes) => new Float32Array(sizes.reduce((product, size) => product * size, 1)));
  });
}

class ScriptedTrainer implements ModelTrainer {
  readonly jobs: TrainingJob[] = [];
  stopped = false;

  constructor(private readonly outcome: TrainingOutcome) {}

  async train(job: TrainingJob, onEvent: Parameters<ModelTrainer['train']>[1], signal: AbortSignal) {
    this.jobs.push(job);
    onEvent({ type: 'progress', data: PROGRESS });
    onEvent({ type: 'epoch', data: EPOCH });
    await new Promise((resolve) => setImmediate(resolve));
    this.stopped = signal.aborted;
    signal.throwIfAborted();
    return this.outcome.status === 'trained'
      ? { ...this.outcome, weights: zeroWeights(job.model) }
      : this.outcome;
  }
}

interface Setting {
  readonly mode?: SubmissionMode;
  readonly training?: string | null;
  readonly outcome?: TrainingOutcome;
  readonly program?: ScriptedProgram;
  readonly refuse?: GradingEvent['type'];
  readonly holdsBack?: boolean;
}

function grade(name: string, setting: Setting = {}) {
  const { mode = 'graded', training = null, outcome = trained(9_900), refuse, holdsBack = false } = setting;
  const described: ScriptedProgram = {
    functions: { buildModel: () => ({ topology: fixture(name), training }) },
  };
  const runner = new ScriptedRunner(new Map([['student', setting.program ?? described]]));
  const trainer = new ScriptedTrainer(outcome);
  const events: GradingEvent[] = [];
  const emit = (event: GradingEvent) => {
    if (event.type === refuse) throw new Error('The lease is lost.');
    events.push(GradingEventSchema.parse(event));
  };
  const grading = gradeModel(
    { spec: SPEC, language: 'typescript', source: 'student', mode, seed: 'c0ffee', holdsBack },
    { runner, trainer, emit, signal: new AbortController().signal },
  );
  return { grading, events, runner, trainer, types: () => events.map(({ type }) => type) };
}

describe('grading a model', () => {
  it('judges the structure, trains, evaluates, and gives full marks', async () => {
    const { grading, types, trainer, runner } = grade('tanh-average-32', { training: '{"epochs":3}' });
    expect(await grading).toMatchObject({
      verdict: { verdict: 'accepted', score: 20, maxScore: 20, message: null },
      accuracy: 0.99,
    });
    expect((await grading).files.map(({ kind }) => kind)).toEqual(['model', 'weights', 'curve']);
    expect(types()).toEqual(['model', 'progress', 'epoch', 'evaluation', 'verdict']);
    expect(trainer.jobs).toEqual([
      expect.objectContaining({
        settings: expect.objectContaining({ epochs: 3 }) as object,
        trainingImages: 55_000,
      }),
    ]);
    expect(runner.received).toEqual([[]]);
    expect([runner.opened, runner.closed]).toEqual([1, 1]);
  });

  it('has the model measured on the sets that the exercise names, and tells no event of the private part', async () => {
    const scores = [
      { set: 'mnist', part: 'public', images: 5_000, correct: 4_950 },
      { set: 'mnist', part: 'private', images: 5_000, correct: 4_911 },
    ] as const;
    const sets = [{ set: 'shifted' as const, images: 5_000, correct: 4_000, byShift: [] }];
    const outcome = trained(9_900, { sets, scores });
    const { grading, events, trainer } = grade('tanh-average-32', { outcome, holdsBack: true });
    expect((await grading).scores).toEqual(scores);
    expect(trainer.jobs).toMatchObject([{ testSets: ['shifted'], testSeed: 'c0ffee', holdsBack: true }]);
    const told = events.filter(({ type }) => type === 'evaluation');
    expect(told).toMatchObject([{ data: { sets, heldBack: 5_000 } }]);
    expect(JSON.stringify(events)).not.toContain('4911');
  });

  it('takes the training’s seed from the run’s', async () => {
    const jobs = await Promise.all(
      [1, 2].map(async () => {
        const { grading, trainer } = grade('tanh-average-32');
        await grading;
        return trainer.jobs[0]?.seed;
      }),
    );
    expect(jobs[0]).toBe(jobs[1]);
    expect(jobs[0]).toBeGreaterThan(0);
  });

  it.each([
    [9_750, 10],
    [9_749, 9.98],
    [9_375, 5],
    [9_000, 0],
    [1_000, 0],
  ])('%d of 10,000 right give %d points beside the structure’s 10', async (correct, points) => {
    const { grading, events } = grade('tanh-average-32', { outcome: trained(correct) });
    expect((await grading).verdict).toMatchObject({
      score: 10 + points,
      maxScore: 20,
      verdict: points === 10 ? 'accepted' : 'wrong-answer',
    });
    expect(events.find(({ type }) => type === 'evaluation')?.data).toMatchObject({
      score: points,
      maxScore: 10,
    });
  });

  it('trains a model with faults too', async () => {
    const { grading } = grade('sigmoid-output');
    const { verdict } = await grading;
    expect(verdict.verdict).toBe('wrong-answer');
    expect(verdict.score).toBeGreaterThan(18);
    expect(verdict.message?.en).toBe(
      '1 of 11 checks of the structure failed. The first difference: output: 10 → 10: The output’s activation should be softmax, not sigmoid: ten sigmoids do not add up to 1.',
    );
  });

  it('keeps the structure’s points where training diverges', async () => {
    const { grading } = grade('tanh-average-32', {
      outcome: { status: 'diverged', epoch: 1, backend: 'x' },
    });
    expect(await grading).toMatchObject({ verdict: { verdict: 'wrong-answer', score: 10 }, accuracy: null });
    expect((await grading).verdict.message?.en).toContain('Try a smaller learningRate');
  });

  it('checks the structure alone in practice', async () => {
    const right = grade('relu-max-28-padded', { mode: 'practice' });
    expect((await right.grading).verdict).toMatchObject({ verdict: 'accepted', score: 10, maxScore: 10 });
    expect(right.types()).toEqual(['model', 'verdict']);
    expect(right.trainer.jobs).toEqual([]);
    const wrong = grade('no-bias', { mode: 'practice' });
    expect((await wrong.grading).verdict.verdict).toBe('wrong-answer');
  });

  it('stops training where an event cannot be stored', async () => {
    const { grading, trainer } = grade('tanh-average-32', { refuse: 'epoch' });
    await expect(grading).rejects.toThrow('The lease is lost.');
    expect(trainer.stopped).toBe(true);
  });
});

describe('models that are not trained', () => {
  it('are rejected, naming the layer, the setting or the cost', async () => {
    const layer = grade('refused-batch-normalization');
    expect((await layer.grading).verdict).toMatchObject({
      verdict: 'rejected-model',
      score: 0,
      maxScore: 20,
    });
    expect((await layer.grading).verdict.message?.en).toMatch(
      /^batch_normalization.*: BatchNormalization layers/u,
    );
    const setting = grade('tanh-average-32', { training: '{"epochs":99}' });
    expect((await setting.grading).verdict.message?.en).toBe('training.epochs: it must be at most 10.');
    const cost = grade('tanh-average-32', { training: '{"epochs":9}' });
    expect((await cost.grading).verdict).toMatchObject({ verdict: 'rejected-model' });
    expect(cost.types()).toEqual(['model', 'verdict']);
    for (const { trainer } of [layer, setting, cost]) expect(trainer.jobs).toEqual([]);
  });

  it.each<[string, ScriptedProgram, string, RegExp]>([
    ['a function that is missing', { functions: {} }, 'runtime-error', /export function buildModel/u],
    [
      'an exception',
      {
        functions: {
          buildModel: () => {
            throw new TypeError('tf.layer');
          },
        },
      },
      'runtime-error',
      /TypeError: tf\.layer/u,
    ],
    [
      'an endless loop',
      {
        functions: {
          buildModel: () => {
            throw new BoxEnd('time-limit');
          },
        },
      },
      'time-limit',
      /time limit/u,
    ],
    ['no model', { functions: { buildModel: () => 3 } }, 'rejected-model', /no model/u],
    [
      'a record without a topology',
      { functions: { buildModel: () => ({ topology: 3, training: null }) } },
      'rejected-model',
      /no model/u,
    ],
    [
      'a syntax error',
      {
        functions: {},
        load: {
          status: 'compile-error',
          error: { name: 'SyntaxError', message: 'x', line: 1, column: 1, trace: null },
        },
      },
      'compile-error',
      /cannot be read/u,
    ],
  ])('%s', async (_, program, verdict, told) => {
    const { grading, types } = grade('tanh-average-32', { program });
    const report = (await grading).verdict;
    expect(report).toMatchObject({ verdict, score: 0, maxScore: 20 });
    expect(report.message?.en).toMatch(told);
    expect(types()).toEqual(['verdict']);
  });
});
