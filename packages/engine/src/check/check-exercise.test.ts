import {
  FunctionExerciseSchema,
  QuizExerciseSchema,
  type CheckProgress,
  type CheckReport,
  type ExerciseContent,
} from '@convolab/contracts';
import { jest } from '@jest/globals';
import { loadBuiltIn } from '../testing/built-in.ts';
import { openTestEngine } from '../testing/test-engine.ts';
import { checkExercise } from './check-exercise.ts';

// Real boxes, on machines that may be busy.
jest.setTimeout(120_000);

const engine = openTestEngine();
const { contentOf } = await loadBuiltIn();

afterAll(() => engine.close());

const check = (content: ExerciseContent, onProgress?: (progress: CheckProgress) => void) =>
  checkExercise(content, engine, { concurrency: 2 }, new AbortController().signal, onProgress);

const conv2d = contentOf('conv2d');
const functionSpec = FunctionExerciseSchema.parse(conv2d.spec);

/** The exercise on convolution in one language alone, without bugs: a check of seconds. */
function only(language: 'typescript' | 'python', changes: Partial<ExerciseContent> = {}): ExerciseContent {
  return {
    ...conv2d,
    spec: { ...functionSpec, languages: [language] },
    starters: { [language]: conv2d.starters[language] },
    solutions: conv2d.solutions.filter((solution) => solution.language === language).slice(0, 1),
    bugs: [],
    ...changes,
  };
}

let checkedPlain: Promise<{ report: CheckReport; progress: readonly CheckProgress[] }> | null = null;

/** A check that several tests look at. */
function plain() {
  const checkOnce = async () => {
    const progress: CheckProgress[] = [];
    return { report: await check(only('typescript'), (event) => progress.push(event)), progress };
  };
  checkedPlain ??= checkOnce();
  return checkedPlain;
}

const program = (name: string, source: string) => ({ name, language: 'python' as const, source });
const bug = (name: string, source: string) => ({
  ...program(name, source),
  message: { ko: '실수', en: 'bug' },
});

const RIGHT = `import numpy as np

def right(image, kernel):
    windows = np.lib.stride_tricks.sliding_window_view(image, kernel.shape)
    return np.einsum("yxij,ij->yx", windows, kernel[::-1, ::-1])
`;
const define = (body: string) =>
  `${RIGHT}\ndef conv2d(image, kernel):\n    ${body.split('\n').join('\n    ')}\n`;

const told = ({ problems }: CheckReport) =>
  problems.map(({ check: kind, place, message }) => `${kind} ${place}: ${message.en}`);

describe('an exercise that is as it must be', () => {
  it('passes, tells how far it is, and gives the same report again', async () => {
    const { report, progress } = await plain();
    expect(told(report)).toEqual([]);
    expect(report).toMatchObject({ gate: 1, slug: 'conv2d', kind: 'function', passed: true });
    expect(report.mutants?.tried).toBeGreaterThan(20);
    expect(report.mutants?.share).toBeGreaterThanOrEqual(0.9);
    const stages = new Set(progress.map(({ stage }) => stage));
    expect([...stages]).toEqual(['format', 'programs', 'mutants']);
    expect(progress.at(-1)).toEqual({
      stage: 'mutants',
      done: report.mutants?.tried,
      total: report.mutants?.tried,
    });
    const withoutUsage = ({ programs }: CheckReport) => programs.map((one) => ({ ...one, usage: null }));
    const again = await check(only('typescript'));
    expect(withoutUsage(again)).toEqual(withoutUsage(report));
    expect(again.mutants).toEqual(report.mutants);
  });
});

describe('what is refused', () => {
  it('a rule of the format that is broken, before anything is run', async () => {
    const cases = functionSpec.cases.filter(({ visibility }) => visibility !== 'hidden');
    const report = await check(only('python', { spec: { ...functionSpec, languages: ['python'], cases } }));
    expect(told(report)).toEqual(['format cases: There is no hidden case.']);
    expect(report).toMatchObject({ passed: false, programs: [], mutants: null });
  });

  it('a solution that fails', async () => {
    const wrong = program('wrong', define('return right(image, kernel) + 1'));
    const report = await check(only('python', { solutions: [wrong] }));
    expect(told(report)).toEqual([
      expect.stringMatching(/^solution solutions\/wrong \(python\): .* with 20 of 20 seeds .*wrong-answer/u),
    ]);
  });

  it('a solution that is right with some seeds only', async () => {
    const moody = program(
      'moody',
      define('return right(image, kernel) if image[0, 0] < 0.9 or image.size < 20 else image'),
    );
    const [problem = ''] = told(await check(only('python', { solutions: [moody] })));
    expect(Number(/with (\d+) of 20 seeds/u.exec(problem)?.[1])).toBeGreaterThan(0);
    expect(problem).not.toContain('with 20 of 20');
  });

  it('a solution that comes near to the time limit', async () => {
    const slow = program(
      'slow',
      define(`import time
global spent
if "spent" not in globals():
    spent = True
    start = time.process_time()
    while time.process_time() - start < 1: pass
return right(image, kernel)`),
    );
    expect(told(await check(only('python', { solutions: [slow] })))).toEqual([
      expect.stringMatching(
        /^limits solutions\/slow \(python\): A call takes 1\d{3} ms, more than a third of .* 2000 ms/u,
      ),
    ]);
  });

  it('a solution that prints almost as much as it may', async () => {
    const loud = program('loud', define('print("." * 40_000)\nreturn right(image, kernel)'));
    expect(told(await check(only('python', { solutions: [loud] })))).toEqual([
      expect.stringMatching(/^limits solutions\/loud \(python\): Its output takes 40 KiB/u),
    ]);
  });

  it('a starter that is right as it is, or that cannot be loaded', async () => {
    const done = await check(only('python', { starters: { python: define('return right(image, kernel)') } }));
    expect(told(done)).toEqual([
      expect.stringMatching(/^starter starter \(python\): The starter is accepted/u),
    ]);
    const broken = await check(only('python', { starters: { python: 'def conv2d(' } }));
    expect(told(broken)).toEqual(['starter starter (python): The file cannot be loaded.']);
  });

  it('a bug that the hidden cases accept, though the visible ones do not', async () => {
    const shy = bug(
      'shy',
      define('whole = np.array_equal(image, np.round(image))\nreturn right(image, kernel) + whole'),
    );
    const report = await check(only('python', { bugs: [shy] }));
    expect(told(report)).toEqual([
      'bug bugs/shy (python): The hidden cases alone accept it with 20 of 20 seeds.',
    ]);
    expect(report.programs.at(-1)).toMatchObject({ role: 'bug', ok: false, verdict: 'accepted', seeds: 20 });
  });

  it('a bug that shows with some seeds only', async () => {
    const rare = bug('rare', define('return right(image, kernel) + (image[0, 0] > 0.9)'));
    const [problem = ''] = told(await check(only('python', { bugs: [rare] })));
    const accepted = Number(/accept it with (\d+) of 20 seeds/u.exec(problem)?.[1]);
    expect(accepted).toBeGreaterThan(0);
    expect(accepted).toBeLessThan(20);
  });

  it('a bug that cannot be loaded, and one that never gives a result', async () => {
    const bugs = [bug('unreadable', 'def conv2d('), bug('dumb', define('raise ValueError("no")'))];
    expect(told(await check(only('python', { bugs })))).toEqual([
      'bug bugs/unreadable (python): The file cannot be loaded.',
      expect.stringMatching(/^bug bugs\/dumb \(python\): It gives no result in any case/u),
    ]);
  });

  it('cases that let mutants live', async () => {
    const cases = functionSpec.cases.filter(({ name }) => name === 'one-by-one');
    const report = await check(
      only('typescript', { spec: { ...functionSpec, languages: ['typescript'], cases } }),
    );
    expect(told(report)).toEqual([
      expect.stringMatching(/^mutants cases: The hidden cases reject \d+ of \d+ mutants/u),
    ]);
    const { survivors = [] } = report.mutants ?? {};
    expect(survivors.map(({ mutated }) => mutated)).toContain(
      'kernel[kernelWidth - 1 - j][kernelHeight - 1 - i]',
    );
  });

  it('a mutant marked as equivalent that is rejected', async () => {
    const [survivor] = (await plain()).report.mutants?.survivors ?? [];
    const reason = 'every row is as long as the first';
    const equivalentMutants = [
      { mutant: survivor?.id ?? '', reason },
      { mutant: 'loops:1:1 a → b', reason },
    ];
    const report = await check(only('typescript', { equivalentMutants }));
    expect(told(report)).toEqual([
      expect.stringMatching(/^mutants mutants.yaml: loops:1:1 a → b: No mutant of this name/u),
    ]);
    expect(report.mutants?.equivalent).toEqual([{ ...survivor, reason }]);
    expect(report.mutants?.survivors).not.toContainEqual(survivor);
  });

  it('a wrong model that the structure does not show', async () => {
    const lenet5 = contentOf('lenet5');
    const [solution] = lenet5.solutions;
    const same = { ...bug('same', solution?.source ?? ''), language: 'typescript' as const };
    const report = await check({ ...lenet5, bugs: [same] });
    expect(told(report)).toEqual(['bug bugs/same (typescript): The check of the structure accepts it.']);
    expect(report.notes.map(({ en }) => en)).toContainEqual(expect.stringContaining('Training was not run'));
  });

  it('a quiz whose right answers cannot be given', async () => {
    const quiz = contentOf('output-size-quiz');
    const [question] = QuizExerciseSchema.parse(quiz.spec).questions;
    const spec = QuizExerciseSchema.parse({
      ...quiz.spec,
      draw: { ...QuizExerciseSchema.parse(quiz.spec).draw, H: [8, 9] },
      questions: [{ ...question, answer: { integer: 'H * 1000000000000000' } }],
    });
    expect(told(await check({ ...quiz, spec }))).toEqual([
      expect.stringMatching(
        /^quiz questions: With the seed [0-9a-f]{32} the right answers do not get full points/u,
      ),
    ]);
  });
});

it('stops when it is told to', async () => {
  const reason = new Error('stop');
  const controller = new AbortController();
  const checking = checkExercise(
    only('python'),
    engine,
    { concurrency: 2 },
    controller.signal,
    ({ stage }) => {
      if (stage === 'programs') controller.abort(reason);
    },
  );
  await expect(checking).rejects.toBe(reason);
});
