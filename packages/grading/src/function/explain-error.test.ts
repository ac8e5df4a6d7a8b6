import { conv2d as right } from '@convolab/reference';
import type { ProgramError } from '@convolab/contracts';
import { gradeConv2d, type Conv } from '../testing/grade-conv2d.ts';

const output = { stdout: '', stderr: '' };
const usage = { cpuMs: 1, wallMs: 1, memoryBytes: null };
const errorOf = (name: string, message: string, column: number): ProgramError => ({
  name,
  message,
  line: 1,
  column,
  trace: null,
});

const notLoaded = (status: 'compile-error' | 'runtime-error', error: ProgramError, source: string) =>
  gradeConv2d({ load: { status, error, output, usage }, functions: {} }, { source });

it('says why a program cannot be parsed', async () => {
  const { verdict } = await notLoaded(
    'compile-error',
    errorOf('SyntaxError', 'Invalid character.', 2),
    'f（1);',
  );
  expect(verdict.message?.en).toMatch('（ → (');
  expect(verdict.error).toMatchObject({ message: 'Invalid character.', line: 1, column: 2 });
});

it('says why a file cannot be loaded', async () => {
  const error = errorOf('ReferenceError', 'True is not defined', 11);
  const { verdict } = await notLoaded('runtime-error', error, 'const x = True;');
  expect(verdict.verdict).toBe('runtime-error');
  expect(verdict.message?.en).toMatch(/It writes true\.$/u);
});

it('says what it always says where nothing is sure', async () => {
  const { verdict } = await notLoaded('compile-error', errorOf('SyntaxError', 'Odd.', 1), 'f(1);');
  expect(verdict.message?.en).toBe('The code cannot be read.');
});

describe('an error of a call', () => {
  const outside: Conv = () => {
    throw new TypeError("Cannot read properties of undefined (reading '4')");
  };

  it('is explained by its case and by the verdict', async () => {
    const { cases, verdict } = await gradeConv2d(outside);
    const explanation: unknown = expect.stringContaining('a row that is not there');
    expect(cases[0]).toMatchObject({ verdict: 'runtime-error', message: { en: explanation } });
    expect(verdict).toMatchObject({ verdict: 'runtime-error', message: { en: explanation } });
  });

  it('is quoted by no hidden case, nor by a verdict that stands on one', async () => {
    const { cases, verdict } = await gradeConv2d(outside, { mode: 'graded' });
    const hidden = cases.filter(
      ({ visibility, verdict: each }) => visibility === 'hidden' && each !== 'accepted',
    );
    expect(hidden.length).toBeGreaterThan(0);
    for (const { message } of hidden) expect(message?.en).toBe('The program raised an error.');

    let calls = 0;
    const shown = cases.length - cases.filter(({ visibility }) => visibility === 'hidden').length;
    const late = await gradeConv2d((image, kernel) =>
      calls++ < shown ? right(image, kernel) : outside(image, kernel),
    );
    expect(late.verdict).toMatchObject({ verdict: 'runtime-error', message: null, error: null });
    expect(verdict.message).not.toBeNull();
  });
});
