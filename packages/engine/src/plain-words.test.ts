import type { Language } from '@convolab/contracts';
import { BROKEN_PYTHON } from '@convolab/grading/testing/broken-python';
import { BROKEN_TYPESCRIPT } from '@convolab/grading/testing/broken-typescript';
import { jest } from '@jest/globals';
import { loadBuiltIn } from './testing/built-in.ts';
import { gradeSource } from './testing/grade-source.ts';
import { openTestEngine } from './testing/test-engine.ts';

// Real boxes, on machines that may be busy.
jest.setTimeout(60_000);

const engine = openTestEngine();
const { contentOf } = await loadBuiltIn();

afterAll(() => engine.close());

async function grade(language: Language, source: string, slug = 'conv2d') {
  const program = { content: contentOf(slug), language, source, mode: 'practice', seed: 'ab12' } as const;
  return (await gradeSource(engine, program)).result;
}

describe.each([
  ['python', BROKEN_PYTHON],
  ['typescript', BROKEN_TYPESCRIPT],
] as const)('what %s cannot parse', (language, programs) => {
  it.each(programs)('%j', async (source, _error, explanation) => {
    const { verdict, message, error } = await grade(language, source);
    expect(verdict).toBe('compile-error');
    expect(message?.en).toMatch(explanation ?? /^The code cannot be read\.$/u);
    expect(error?.line).toBeGreaterThan(0);
    expect(error?.column).toBeGreaterThan(0);
  });
});

const NUMPY = 'import numpy as np\n';

/** Language, a program, and what is said of the error that it raises; null: it is quoted. */
it.each<[Language, string, string | null]>([
  ['python', 'y = ㅔ갸ㅜㅅ(1)', 'ㅔ갸ㅜㅅ → print.'],
  ['python', 'ㄱㄷ셔구', 'ㄱㄷ셔구 → return.'],
  ['python', 'kernel = 1\ny = kernal', 'Did you mean kernel?'],
  ['python', 'x = np.zeros(3)', 'import numpy as np'],
  ['python', 'x = true', 'True'],
  ['python', 'def f():\n    n += 1\nn = 1\nf()', 'The variable n is read before'],
  ['python', 'def f(n):\n    return f(n + 1)\nf(0)', 'called itself'],
  ['python', 'x = [1, 2]\nx[2]', 'end of a list'],
  ['python', 'x = [[1, 2] [0, 1]]', 'a comma may be missing'],
  ['python', 'x = [[1]]\nx[0, 0]', 'x[i][j]'],
  ['python', 'x = [1, 2]\nx[3 / 3]', '//'],
  ['python', 'range(4 / 2)', '//'],
  ['python', '[1] + 2', 'A list and a number'],
  ['python', '2 + [1]', 'A list and a number'],
  ['python', 'def f(): pass\nf() + 1', 'lacks a return'],
  ['python', 'def f(): pass\nf()[0]', 'lacks a return'],
  ['python', '[1].shape', 'no .shape'],
  ['python', 'import torch', 'There is no torch here'],
  ['python', `${NUMPY}np.zeros((2, 3))[2, 0]`, 'axis 0 (the rows of a matrix) has the length 2'],
  ['python', `${NUMPY}np.zeros((2, 3))[0, 3]`, 'axis 1 (the columns of a matrix) has the length 3'],
  ['python', `${NUMPY}np.zeros(3)[0, 0]`, '1 dimension(s) was given 2'],
  ['python', `${NUMPY}np.zeros((3, 3)) * np.zeros((2, 2))`, '(3,3) and (2,2)'],
  ['python', `${NUMPY}x = np.zeros(3)\nx[:2] = np.ones(3)`, '(3,) was put into a place of shape (2,)'],
  ['python', `${NUMPY}np.arange(6).reshape(4, 2)`, '6 items cannot have the shape (4,2)'],
  ['python', `${NUMPY}np.zeros(3)(0)`, 'read with [ ]'],
  ['python', `${NUMPY}np.zeroes(3)`, 'Did you mean zeros?'],
  ['python', 'y = 값', null],
  ['python', 'raise ValueError("값")', null],
  ['typescript', 'const x = ㅡㅁ소.abs(1);', 'ㅡㅁ소 → Math.'],
  ['typescript', 'const output = 1; ouput;', 'Did you mean output?'],
  ['typescript', 'const x = len([1]);', '.length'],
  ['typescript', 'const f = (n) => f(n + 1) + 1; f(0);', 'called itself'],
  ['typescript', 'Math.max(...new Array(1e6));', null],
  ['typescript', 'const image = [[1]]; image[1][0];', '[0] was read of a row that is not there'],
  ['typescript', 'const out = []; out[0][0] = 1;', 'put into [0] of a row'],
  ['typescript', 'const f = () => {}; f().length;', '.length was read'],
  ['typescript', 'const x = 1; x = 2;', 'let'],
  ['typescript', 'y = 1; let y;', 'y is used before'],
  ['typescript', 'new Array(-1);', 'whole number'],
  ['typescript', 'throw new Error("값");', null],
  ['tfjs', 'const x = True;', 'true'],
])('explains an error in %s: %j', async (language, source, explanation) => {
  const { verdict, message } = await grade(language, source);
  expect(verdict).toBe('runtime-error');
  expect(message?.en).toContain(explanation ?? 'An error was raised while the file was loaded.');
});

it('explains an error of a call', async () => {
  const source = 'export function conv2d(image, kernel) { return image[9][0]; }';
  const { verdict, message, error } = await grade('typescript', source);
  expect(verdict).toBe('runtime-error');
  expect(message?.ko).toMatch('없는 행(undefined)의 [0]번');
  expect(error).toMatchObject({ name: 'TypeError', line: 1, column: 56 });
});

it.each([
  ['export function createModel() { ㄱㄷ셔구 1; }', 'compile-error', 'ㄱㄷ셔구 → return.'],
  ['const x = True;', 'runtime-error', 'true'],
])('explains a model program: %j', async (source, verdict, explanation) => {
  const result = await grade('typescript', source, 'lenet5');
  expect(result.verdict).toBe(verdict);
  expect(result.message?.en).toMatch(explanation);
});
