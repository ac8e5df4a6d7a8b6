import type { ExerciseContent, Language, SubmissionMode } from '@convolab/contracts';
import { drawQuiz, validateExercise } from '@convolab/grading';
import { readTestSandboxConfig } from '@convolab/sandbox/testing/config';
import { jest } from '@jest/globals';
import { createEngine } from './index.ts';
import { loadBuiltIn } from './testing/built-in.ts';
import { gradeSource } from './testing/grade-source.ts';

// Real boxes, on machines that may be busy.
jest.setTimeout(120_000);

const diagnosisErrors: unknown[] = [];
const engine = createEngine({
  sandbox: readTestSandboxConfig(),
  trainerEntry: '/nonexistent',
  explanationMs: 60_000,
  onDiagnosisError: (error) => diagnosisErrors.push(error),
});
const { exercises, contentOf } = await loadBuiltIn();

const grade = (
  content: ExerciseContent,
  language: Language,
  source: string,
  mode: SubmissionMode,
  seed: string,
) => gradeSource(engine, { content, language, source, mode, seed });

const seeds = ['00', '01', '5eed', 'beef', 'c0ffee'];

afterAll(() => engine.close());

describe('what can be run', () => {
  it('is told with a reason where something is missing', async () => {
    const { runtimes, backend } = await engine.availability();
    expect(backend).toBeNull();
    expect(runtimes.find(({ runtime }) => runtime === 'python')).toMatchObject({ available: true });
    expect(runtimes.find(({ runtime }) => runtime === 'training')).toMatchObject({ available: false });
  });
});

describe('the built-in exercises', () => {
  it.each(exercises)('$slug can be graded as it is written', async (content) => {
    expect(await validateExercise(content)).toEqual([]);
  });
});

// Every exercise passes the publish gate in check/built-in-course.test.ts; here one is graded as students are, each time in new boxes.
describe('a function exercise', () => {
  const content = contentOf('conv2d');

  it.each(content.solutions.map(({ name, language, source }) => ({ name, language, source })))(
    'accepts the solution $name in $language',
    async ({ language, source }) => {
      const { result } = await grade(content, language, source, 'graded', 'ab12');
      expect(result).toMatchObject({
        verdict: 'accepted',
        score: content.spec.points,
        maxScore: content.spec.points,
      });
    },
  );

  it.each(content.bugs.map(({ name, language, source }) => ({ name, language, source })))(
    'rejects the bug $name by hidden cases alone, whatever is drawn',
    async ({ language, source }) => {
      for (const seed of seeds) {
        const { events } = await grade({ ...content, bugs: [] }, language, source, 'graded', seed);
        const hidden = events.flatMap(({ type, data }) =>
          type === 'case' && data.visibility === 'hidden' ? [data] : [],
        );
        expect(hidden.some(({ verdict }) => verdict === 'wrong-answer')).toBe(true);
        expect(hidden.every(({ detail }) => detail === null)).toBe(true);
      }
    },
  );

  it('does not accept the starters', async () => {
    for (const [language, source] of Object.entries(content.starters)) {
      const { result } = await grade(content, language as Language, source, 'graded', 'ab12');
      expect(result.verdict).not.toBe('accepted');
    }
  });
});

describe('conv2d', () => {
  const rounded = (dtype: string) =>
    `import numpy as np\ndef conv2d(image, kernel):\n    w = np.lib.stride_tricks.sliding_window_view(image, kernel.shape)\n    return np.einsum("yxij,ij->yx", w, kernel[::-1, ::-1]).astype("${dtype}")\n`;
  const verdictOf = async (source: string) =>
    (await grade(contentOf('conv2d'), 'python', source, 'graded', 'ab12')).result.verdict;

  it('takes float32 for right, and float16 for wrong', async () => {
    expect(await verdictOf(rounded('float32'))).toBe('accepted');
    expect(await verdictOf(rounded('float16'))).toBe('wrong-answer');
  });

  it.each([
    ['a transposed result', 'return good(image, kernel).T', 'wrong-answer'],
    ['a flattened result', 'return good(image, kernel).ravel()', 'wrong-answer'],
    ['words', 'return [["1"]]', 'wrong-answer'],
    ['NaN', 'return good(image, kernel) * float("nan")', 'wrong-answer'],
    ['a changed image', 'r = good(image, kernel); image[0, 0] = 7; return r', 'wrong-answer'],
    ['the image itself', 'return image', 'wrong-answer'],
    ['an exception', 'raise ValueError("no")', 'runtime-error'],
  ])('judges %s', async (_what, body, verdict) => {
    const good = rounded('float64').replace('def conv2d', 'def good');
    expect(await verdictOf(`${good}def conv2d(image, kernel):\n    ${body}\n`)).toBe(verdict);
  });

  it('names a mistake that it knows', async () => {
    const bug = contentOf('conv2d').bugs.find(({ name }) => name === 'not-flipped');
    const { events } = await grade(contentOf('conv2d'), 'typescript', bug?.source ?? '', 'graded', 'ab12');
    expect(events.map(({ type }) => type).slice(-3)).toEqual(['verdict', 'diagnosed', 'counterexample']);
    expect(events.at(-2)).toMatchObject({ data: { id: 'not-flipped', message: bug?.message } });
    expect(diagnosisErrors).toEqual([]);
  });

  const bodyOf = {
    python: (rows: string) =>
      `${rounded('float64').replace('def conv2d', 'def good')}def conv2d(image, kernel):\n    return good(image, kernel)${rows}\n`,
    typescript: (rows: string) => `export function conv2d(image: number[][], kernel: number[][]): number[][] {
      const [kh, kw] = [kernel.length, kernel[0].length];
      const sum = (y: number, x: number) => kernel.flat().reduce(
        (total, _, at) => total + image[y + Math.floor(at / kw)][x + (at % kw)] * kernel.flat()[kh * kw - 1 - at], 0);
      const columns = Array.from({ length: image[0].length - kw + 1 }, (_, x) => x);
      return Array.from({ length: image.length - kh + 1 }, (_, y) => columns.map((x) => sum(y, x)))${rows};
    }\n`,
  };

  it.each([
    ['python', bodyOf.python('[1:]')],
    ['typescript', bodyOf.typescript('.slice(1)')],
  ] as const)('shows a small input that an off-by-one in %s gets wrong', async (language, source) => {
    const { events } = await grade(contentOf('conv2d'), language, source, 'graded', 'ab12');
    const found = events.find((event) => event.type === 'counterexample')?.data;
    expect(found?.arguments.map(({ value }) => value.kind === 'tensor' && value.tensor.shape)).toEqual([
      [2, 2],
      [1, 1],
    ]);
    expect(found).toMatchObject({
      expected: { tensor: { shape: [2, 2] } },
      got: { tensor: { shape: [1, 2] } },
    });
    expect(diagnosisErrors).toEqual([]);

    // Its code is a program that prints what the student's returns: here the right one.
    const right = language === 'python' ? bodyOf.python('') : bodyOf.typescript('');
    const test = `${right}\n${found?.code ?? ''}`;
    const { result } = await grade(contentOf('conv2d'), language, test, 'practice', 'ab12');
    expect(result.verdict).toBe('accepted');
    const numbers = (text: string) => text.match(/-?\d+/gu);
    const [, comment = ''] = found?.code.split('→') ?? [];
    expect(numbers(result.output ?? '')).toEqual(numbers(comment));
  });

  it('shows practice the example and the visible cases only', async () => {
    const [solution] = contentOf('conv2d').solutions;
    const { events } = await grade(contentOf('conv2d'), 'python', rounded('float64'), 'practice', 'ab12');
    const visibilities = events.flatMap(({ type, data }) => (type === 'case' ? [data.visibility] : []));
    expect(solution).toBeDefined();
    expect(new Set(visibilities)).toEqual(new Set(['example', 'visible']));
  });
});

describe('what is said of programs that fail', () => {
  const verdictOf = async (language: Language, source: string) =>
    (await grade(contentOf('conv2d'), language, source, 'practice', 'ab12')).result;

  it.each<[Language, string]>([
    ['typescript', 'export function convolve() {}'],
    ['typescript', 'function conv2d() {}'],
    ['python', 'def convolve(): pass'],
  ])('a missing function is named (%s: %s)', async (language, source) => {
    const { verdict, message } = await verdictOf(language, source);
    expect(verdict).toBe('runtime-error');
    expect(message?.en).toMatch(/^There is no function conv2d\./u);
  });

  it.each<[Language, string, string]>([
    ['typescript', 'export function conv2d( {', 'compile-error'],
    ['python', 'def conv2d(', 'compile-error'],
    ['python', 'raise ValueError("at once")', 'runtime-error'],
    ['typescript', 'export function conv2d(a, b) { while (true) {} }', 'time-limit'],
    ['python', 'def conv2d(a, b):\n    while True: pass', 'time-limit'],
  ])('%s: %s is %s', async (language, source, verdict) => {
    expect((await verdictOf(language, source)).verdict).toBe(verdict);
  });
});

describe('output-size-quiz', () => {
  const content = contentOf('output-size-quiz');
  const answers = (entries: Record<string, string>) => ({
    kind: 'quiz' as const,
    attempt: 1,
    answers: entries,
  });

  it('is graded against what the same seed asks', async () => {
    if (content.spec.kind !== 'quiz') throw new Error('It is no quiz.');
    const { questions } = drawQuiz(content.spec, 'ab12');
    const right = Object.fromEntries(questions.map(({ id, answer }) => [id, String(answer)]));
    const gradeAnswers = (given: Record<string, string>) =>
      engine.grade(
        { content, payload: answers(given), mode: 'graded', seed: 'ab12' },
        () => undefined,
        new AbortController().signal,
      );
    expect(await gradeAnswers(right)).toMatchObject({ verdict: 'accepted', score: 5, accuracy: null });
    expect(await gradeAnswers({})).toMatchObject({ verdict: 'wrong-answer', score: 0 });
  });

  it('takes no program', async () => {
    await expect(grade(content, 'python', '', 'graded', 'ab12')).rejects.toThrow('No grader takes a program');
  });
});
