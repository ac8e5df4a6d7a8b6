import { readFile } from 'node:fs/promises';
import path from 'node:path';
import {
  ExerciseContentSchema,
  type CaseReport,
  type ExerciseContent,
  type GradingEvent,
  type Language,
} from '@convolab/contracts';
import { validateExercise } from '@convolab/grading';
import { jest } from '@jest/globals';
import { openTestEngine } from './testing/test-engine.ts';

// Real boxes, on machines that may be busy.
jest.setTimeout(120_000);

const engine = openTestEngine();
afterAll(() => engine.close());

const about = { ko: '값', en: 'a value' };
const net = { record: { fc1: { record: { weight: 'matrix', bias: 'vector' } }, classes: 'vector' } };
const parameter = (name: string, type: unknown) => ({ name, type, about });
const called = (typescript: string, python: string, parameters: unknown[], type: unknown) => ({
  name: { typescript, python },
  parameters,
  returns: { type, about },
  reference: { solution: 'reference' },
});

const functions = [
  called('score', 'score', [parameter('image', 'matrix'), parameter('net', net)], {
    record: { total: 'number', rows: 'vector' },
  }),
  called('brightness', 'brightness', [parameter('images', 'tensor3')], 'vector'),
  called(
    'grownSizes',
    'grown_sizes',
    [parameter('sizes', { list: 'integer' }), parameter('mode', 'string'), parameter('twice', 'boolean')],
    { list: 'integer' },
  ),
];

const cases = [
  {
    name: 'weights',
    visibility: 'hidden',
    count: 2,
    digits: { count: 1 },
    arguments: { image: { digits: 'image', padding: 2 }, net: { data: 'dense' } },
  },
  {
    name: 'classes',
    visibility: 'hidden',
    function: 'brightness',
    digits: { count: 20, set: 'training' },
    metric: { kind: 'agreement', full: 0.9, calls: 2 },
    arguments: { images: { digits: 'images' } },
  },
  {
    name: 'sizes',
    visibility: 'hidden',
    function: 'grownSizes',
    count: 3,
    draw: { S: { choice: [2, 3, 5] }, N: ['S + 1', 9] },
    where: ['N % S != 0'],
    arguments: {
      sizes: { list: [{ integer: 'S' }, { integer: 'N' }, { integer: 'N * S' }] },
      mode: { choice: ['same', 'full'] },
      twice: { choice: [true, false] },
    },
  },
  {
    name: 'unknown-mode',
    visibility: 'hidden',
    function: 'grownSizes',
    expect: 'error',
    arguments: { sizes: { value: [1] }, mode: { value: 'none' }, twice: { value: true } },
  },
];

const TYPESCRIPT = `
export function score(image: number[][], net) {
  let total = 0;
  for (const row of image) for (const pixel of row) total += pixel;
  return { total: total * net.fc1.bias[1], rows: net.fc1.weight.map((row) => row[0] + row[2] * net.classes[0]) };
}
export function brightness(images) {
  return images.map((image) => Math.floor(image.flat().reduce((sum, pixel) => sum + pixel, 0) / 20));
}
export function grownSizes(sizes, mode, twice) {
  if (mode !== 'same' && mode !== 'full') throw new RangeError('There is no such mode.');
  return sizes.map((size) => (mode === 'full' ? size + 1 : size) * (twice ? 2 : 1));
}
`;
const PYTHON = `
import numpy as np

def score(image, net):
    assert image.shape == (32, 32) and net["classes"].dtype == np.int64
    weight = net["fc1"]["weight"]
    return {"total": image.sum() * net["fc1"]["bias"][1], "rows": weight[:, 0] + weight[:, 2] * net["classes"][0]}

def brightness(images):
    return np.floor(images.sum(axis=(1, 2)) / 20).astype(int)

def grown_sizes(sizes, mode, twice):
    if mode not in ("same", "full"):
        raise ValueError(mode)
    return [(size + (mode == "full")) * (2 if twice else 1) for size in sizes]
`;

const dense = await readFile(
  path.resolve(import.meta.dirname, '../../course/src/fixtures/dense.safetensors'),
);

const exerciseWith = (reference: Language): ExerciseContent =>
  ExerciseContentSchema.parse({
    slug: 'drawn',
    spec: {
      format: 1,
      kind: 'function',
      title: about,
      summary: about,
      level: 'beginner',
      minutes: 1,
      points: 7,
      languages: ['typescript', 'python'],
      functions,
      cases,
    },
    statement: about,
    starters: { typescript: '', python: '' },
    solutions: [
      {
        name: reference === 'typescript' ? 'reference' : 'loops',
        language: 'typescript',
        source: TYPESCRIPT,
      },
      { name: reference === 'python' ? 'reference' : 'windows', language: 'python', source: PYTHON },
    ],
    bugs: [],
    data: [{ name: 'dense', safetensors: dense.toString('base64') }],
  });

async function grade(content: ExerciseContent, language: Language, source: string, seed: string) {
  const reports: CaseReport[] = [];
  const payload = { kind: 'program' as const, language, files: [{ path: 'main.py', content: source }] };
  const emit = (event: GradingEvent) => {
    if (event.type === 'case') reports.push(event.data);
  };
  const request = { content, payload, mode: 'graded' as const, seed };
  const result = await engine.grade(request, emit, new AbortController().signal);
  return {
    result,
    verdicts: Object.fromEntries(reports.map(({ name, verdict }) => [name, verdict])),
    reports,
  };
}

describe.each<Language>(['typescript', 'python'])(
  'records, lists, digits and data, judged by a %s solution',
  (reference) => {
    const content = exerciseWith(reference);

    it('can be graded as they are written', async () => {
      expect(await validateExercise(content)).toEqual([]);
    });

    it.each<[Language, string]>([
      ['typescript', TYPESCRIPT],
      ['python', PYTHON],
    ])('are the same in %s', async (language, source) => {
      for (const seed of ['00', 'beef']) {
        const { result, verdicts } = await grade(content, language, source, seed);
        expect({ ...verdicts, all: result.verdict }).toEqual({
          ...Object.fromEntries(
            ['weights-1', 'weights-2', 'classes', 'sizes-1', 'sizes-2', 'sizes-3', 'unknown-mode', 'all'].map(
              (name) => [name, 'accepted'],
            ),
          ),
        });
      }
    });
  },
);

describe('a program that is wrong in one of them', () => {
  const content = exerciseWith('typescript');
  const verdictsOf = async (from: string, to: string) => {
    expect(PYTHON).toContain(from);
    return (await grade(content, 'python', PYTHON.replace(from, to), 'beef')).verdicts;
  };

  it.each([
    ['a field of the result', '"rows": weight[:, 0]', '"row": weight[:, 0]', 'weights-1'],
    ['an element of a field', 'weight[:, 2]', 'weight[:, 1]', 'weights-1'],
    ['the weights, which it changes', 'return {"total"', 'weight[0, 0] = 9; return {"total"', 'weights-1'],
    ['the classes', 'images.sum(axis=(1, 2)) / 20', 'images.sum(axis=(1, 2)) / 200', 'classes'],
    ['a list that is too short', 'for size in sizes]', 'for size in sizes[1:]]', 'sizes-1'],
    ['an integer', '2 if twice else 1', '3', 'sizes-1'],
    ['the error that is expected', 'raise ValueError(mode)', 'pass', 'unknown-mode'],
  ])('%s', async (_what, from, to, failed) => {
    const verdicts = await verdictsOf(from, to);
    expect(verdicts[failed]).toBe('wrong-answer');
    const others = Object.keys(verdicts).filter((name) => !name.startsWith(failed.replace(/-\d$/u, '')));
    for (const name of others) expect([name, verdicts[name]]).toEqual([name, 'accepted']);
  });

  it('gets points for the share of classes that it tells', async () => {
    const half =
      'brightness(images):\n    return [int(image.sum() // 20) if number < 10 else -1 for number, image in enumerate(images)]';
    const source = PYTHON.replace(/brightness\(images\):\n.*/u, half);
    const { reports } = await grade(content, 'python', source, 'beef');
    const report = reports.find(({ name }) => name === 'classes');
    expect(report?.verdict).toBe('wrong-answer');
    expect(report?.score).toBeCloseTo((0.5 / 0.9) * (report?.maxScore ?? 0), 2);
  });
});

describe('a reference that cannot answer', () => {
  it.each<[string, string, RegExp]>([
    [
      'has no such function',
      'export const other = 1;',
      /^solutions\/reference: The reference gives no answer for score \(MissingFunction/u,
    ],
    ['never ends', 'export function score() { for (;;) {} }', /^solutions\/reference: .* \(time-limit\)/u],
    [
      'raises where a value is expected',
      'export function score() { throw new RangeError("no"); }',
      /^cases\[0\]: RangeError: no/u,
    ],
  ])('%s: the exercise is to blame, not the program', async (_what, source, told) => {
    const content = exerciseWith('typescript');
    const [, python] = content.solutions;
    const broken = {
      ...content,
      solutions: [
        { name: 'reference', language: 'typescript' as const, source },
        ...(python ? [python] : []),
      ],
    };
    await expect(grade(broken, 'python', PYTHON, '00')).rejects.toThrow(told);
  });
});
