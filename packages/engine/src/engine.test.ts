import fs from 'node:fs';
import path from 'node:path';
import type { ExerciseContent, GradingEvent, Language, SubmissionMode } from '@convolab/contracts';
import { loadCourse } from '@convolab/course';
import { SandboxConfigSchema } from '@convolab/sandbox';
import { createEngine } from './index.ts';

const configFile = process.env['CONVOLAB_SANDBOX_CONFIG'];
if (!configFile)
  throw new Error('CONVOLAB_SANDBOX_CONFIG is not set: run `npm test`, which prepares the boxes.');

const diagnosisErrors: unknown[] = [];
const engine = createEngine({
  sandbox: SandboxConfigSchema.parse(JSON.parse(fs.readFileSync(configFile, 'utf8'))),
  trainerEntry: '/nonexistent',
  trainerMemoryMiB: 1024,
  onDiagnosisError: (error) => diagnosisErrors.push(error),
});
const { exercises } = await loadCourse(path.resolve(import.meta.dirname, '../../course'));
const functions = exercises.filter((exercise) => exercise.spec.kind === 'function');

async function grade(
  content: ExerciseContent,
  language: Language,
  source: string,
  mode: SubmissionMode,
  seed: string,
) {
  const events: GradingEvent[] = [];
  const payload = { kind: 'program' as const, language, files: [{ path: 'main.py', content: source }] };
  const emit = (event: GradingEvent) => void events.push(event);
  const result = await engine.grade({ content, payload, mode, seed }, emit, new AbortController().signal);
  return { result, events };
}

const contentOf = (slug: string): ExerciseContent => {
  const content = exercises.find((exercise) => exercise.slug === slug);
  if (!content) throw new Error(`There is no exercise ${slug}.`);
  return content;
};

const seeds = ['00', '5eed', 'c0ffee'];

afterAll(() => engine.close());

describe('what can be run', () => {
  it('is told with a reason where something is missing', async () => {
    const { runtimes, backend } = await engine.availability();
    expect(backend).toBeNull();
    expect(runtimes.find(({ runtime }) => runtime === 'python')).toMatchObject({ available: true });
    expect(runtimes.find(({ runtime }) => runtime === 'training')).toMatchObject({ available: false });
  });
});

describe.each(functions.map((content) => ({ slug: content.slug, content })))('$slug', ({ content }) => {
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
        const { events } = await grade(content, language, source, 'graded', seed);
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
    expect(events.map(({ type }) => type).slice(-2)).toEqual(['verdict', 'diagnosed']);
    expect(events.at(-1)).toMatchObject({ data: { id: 'not-flipped', message: bug?.message } });
    expect(diagnosisErrors).toEqual([]);
  });

  it('shows practice the example and the visible cases only', async () => {
    const [solution] = contentOf('conv2d').solutions;
    const { events } = await grade(contentOf('conv2d'), 'python', rounded('float64'), 'practice', 'ab12');
    const visibilities = events.flatMap(({ type, data }) => (type === 'case' ? [data.visibility] : []));
    expect(solution).toBeDefined();
    expect(new Set(visibilities)).toEqual(new Set(['example', 'visible']));
  });
});
