import { tensorOf, type Value } from '@convolab/tensor';
import { createProgramRunner } from '../index.ts';
import { readTestSandboxConfig } from '../testing/config.ts';
import { programsOf } from '../testing/run-program.ts';

const runner = createProgramRunner(readTestSandboxConfig());
const { open, load, call, value } = programsOf(runner, 'typescript');

afterAll(() => runner.close());

describe('what a TypeScript file may export', () => {
  it.each([
    'export function f(): number { return 7; }',
    'export const f = (): number => 7;',
    'function g(): number { return 7; }\nexport { g as f };',
    'export default function f(): number { return 7; }',
    'export async function f(): Promise<number> { return await Promise.resolve(7); }',
    'enum Padding { valid = 7 }\nexport const f = (): number => Padding.valid;',
    'class Layer { constructor(private readonly size: number) {} get(): number { return this.size; } }\nexport const f = () => new Layer(7).get();',
    "import type { Tensor } from './tensor';\nexport const f = (x: Tensor) => 7;",
    'export function f() { return 7; }\ntype Unused = string;',
  ])('%s', async (source) => {
    expect(await value(source)).toBe(7);
  });

  it('says which function is missing', async () => {
    const outcome = await call('export function g() {}');
    expect(outcome).toMatchObject({ status: 'threw', error: { name: 'MissingFunction', line: null } });
  });
});

describe('values in TypeScript', () => {
  it.each<[string, string, readonly Value[], Value]>([
    [
      'a tensor as nested arrays',
      'x => x.map((row) => row.length)',
      [tensorOf('float32', [2, 3], [1, 2, 3, 4, 5, 6])],
      tensorOf('float64', [2], [3, 3]),
    ],
    ['truths as booleans', 'x => x[1] === true', [tensorOf('bool', [2], [0, 1])], true],
    ['int64 as numbers', 'x => typeof x[0]', [tensorOf('int64', [1], [5])], 'number'],
    [
      'NaN and infinities',
      'x => [x, Infinity, -Infinity]',
      [NaN],
      tensorOf('float64', [3], [NaN, Infinity, -Infinity]),
    ],
    ['a scalar NaN', 'x => x', [NaN], NaN],
    ['typed arrays', '() => new Float32Array([1, 2])', [], tensorOf('float32', [2], [1, 2])],
    [
      'rows of typed arrays',
      '() => [new Float32Array([1]), new Float32Array([2])]',
      [],
      tensorOf('float64', [2, 1], [1, 2]),
    ],
    [
      'ragged arrays',
      '() => [[1, 2], [3]]',
      [],
      [tensorOf('float64', [2], [1, 2]), tensorOf('float64', [1], [3])],
    ],
    ['mixed arrays', '() => [1, "a", null, undefined, true]', [], [1, 'a', null, null, true]],
    ['records', '(r) => ({ ...r, b: [1] })', [{ a: 1 }], { a: 1, b: tensorOf('float64', [1], [1]) }],
    ['big integers', '() => 12n', [], 12],
    ['nothing', '() => {}', [], null],
    ['an empty array', '() => []', [], tensorOf('float64', [0], [])],
  ])('%s', async (_, arrow, args, expected) => {
    expect(await value(`export const f = ${arrow};`, ...args)).toEqual(expected);
  });

  it('come back as they are after the call', async () => {
    const source = 'export function f(x, y, size) { x[0][0] = 9; }';
    const given = tensorOf('int32', [1, 1], [1]);
    const outcome = await call(source, given, given, [2, 2]);
    const argumentsAfter = outcome.status === 'returned' ? outcome.argumentsAfter : null;
    expect(argumentsAfter).toEqual([tensorOf('float64', [1, 1], [9]), given, [2, 2]]);
  });

  it.each([
    ['a function', '() => () => 1', 'threw'],
    ['more than fits', '() => new Float64Array(100_000)', 'output-limit'],
    ['a promise that never settles', '() => new Promise(() => {})', 'threw'],
  ])('refuse %s', async (_, arrow, status) => {
    expect(await call(`export const f = ${arrow};`)).toMatchObject({ status });
  });
});

describe('mistakes in TypeScript', () => {
  it.each([
    ['const x = 1;\nconst y = ;', 2, 11],
    ['let a = 1;\nlet a = 2;', 2, 5],
    ["import fs from 'node:fs';", 1, 1],
    ["const a = 1;\nexport * from './other';", 2, 1],
  ])('are found where they are: %j', async (source, line, column) => {
    expect(await load(source)).toMatchObject({ status: 'compile-error', error: { line, column } });
  });

  it('are told while the file is loaded', async () => {
    const outcome = await load('const kernel: number[] = [];\nkernel[0].toFixed();');
    expect(outcome).toMatchObject({
      status: 'runtime-error',
      error: { name: 'TypeError', line: 2, column: 11 },
    });
  });

  it('show the frames of the own file only', async () => {
    const source =
      'function inner(): never {\n  throw new RangeError("too far");\n}\nexport const f = () => [1].map(() => inner());';
    const outcome = await call(source);
    expect(outcome).toMatchObject({
      status: 'threw',
      error: { name: 'RangeError', message: 'too far', line: 2, column: 9 },
    });
    const trace = outcome.status === 'threw' ? outcome.error.trace?.split('\n') : null;
    expect(trace).toHaveLength(3);
    expect(trace?.every((frame) => frame.includes('student.ts:'))).toBe(true);
  });

  it('keep their place where the file had to be transpiled', async () => {
    const source = 'enum E {\n  a,\n  b,\n}\nexport function f() {\n  throw new Error(String(E.a));\n}';
    expect(await call(source)).toMatchObject({
      status: 'threw',
      error: { message: '0', line: 6, column: 9 },
    });
  });

  it('may be anything that can be thrown', async () => {
    expect(await call('export const f = () => { throw "text"; };')).toMatchObject({
      status: 'threw',
      error: { name: 'Error', message: 'text', line: null },
    });
  });

  it('in a timer are told, too', async () => {
    const source =
      'export const f = () => new Promise(() => { setTimeout(() => { throw new Error("late"); }); });';
    expect(await call(source)).toMatchObject({ status: 'threw', error: { message: 'late' } });
  });
});

describe('a session', () => {
  it('attributes what is printed, and cuts it', async () => {
    const session = await open(
      'console.log("load"); export const f = (n) => { process.stdout.write("x".repeat(n)); console.error("e"); };',
    );
    expect(await session.load()).toMatchObject({ output: { stdout: 'load\n', stderr: '' } });
    expect(await session.call('f', [3], 8)).toMatchObject({ output: { stdout: 'xxx', stderr: 'e\n' } });
    const cut = await session.call('f', [3_000], 8);
    expect(cut.output).toEqual({ stdout: 'x'.repeat(2_048), stderr: '' });
    await session.close();
  });

  it('goes on after an error, and ends with the box', async () => {
    const session = await open(
      'let n = 0; export const f = () => { if (n++ === 0) throw new Error(); process.exit(3); };',
    );
    await session.load();
    expect(await session.call('f', [], 8)).toMatchObject({ status: 'threw' });
    expect(await session.call('f', [], 8)).toMatchObject({ status: 'crashed' });
    expect(await session.call('f', [], 8)).toMatchObject({ status: 'crashed' });
    await session.close();
    await session.close();
  });

  it('ends when it is aborted', async () => {
    const controller = new AbortController();
    const limits = { cpuMs: 60_000, memoryMiB: 128, outputBytes: 1_024 };
    const session = await runner.open(
      { runtime: 'typescript', source: 'for (;;);', limits },
      controller.signal,
    );
    const loading = session.load();
    controller.abort(new Error('replaced'));
    await expect(loading).rejects.toThrow('replaced');
    await session.close();
  });

  it('is not opened where it is aborted already', async () => {
    const program = {
      runtime: 'typescript',
      source: '',
      limits: { cpuMs: 100, memoryMiB: 64, outputBytes: 1_024 },
    };
    const opening = runner.open({ ...program, runtime: 'typescript' }, AbortSignal.abort(new Error('gone')));
    await expect(opening).rejects.toThrow('gone');
  });
});
