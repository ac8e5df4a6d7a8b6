import { ProgramLimitsSchema, type RuntimeName } from '@convolab/contracts';
import type { CallOutcome, LoadOutcome, ProgramSession } from '@convolab/grading';
import { isRecord, tensorOf, type Value } from '@convolab/tensor';
import { createProgramRunner } from './index.ts';
import { readTestSandboxConfig } from './testing/config.ts';

const runner = createProgramRunner(readTestSandboxConfig());
const limits = ProgramLimitsSchema.parse({ cpuMs: 1000, memoryMiB: 256 });
const never = new AbortController().signal;
const MAX_RESULT_BYTES = 1 << 20;

async function within<T>(
  runtime: RuntimeName,
  source: string,
  use: (session: ProgramSession) => Promise<T>,
): Promise<T> {
  const session = await runner.open({ runtime, source, limits }, never);
  try {
    return await use(session);
  } finally {
    await session.close();
  }
}

const load = (runtime: RuntimeName, source: string): Promise<LoadOutcome> =>
  within(runtime, source, (session) => session.load());

const call = (
  runtime: RuntimeName,
  source: string,
  name: string,
  args: readonly Value[],
): Promise<CallOutcome> =>
  within(runtime, source, async (session) => {
    expect(await session.load()).toMatchObject({ status: 'loaded' });
    return session.call(name, args, MAX_RESULT_BYTES);
  });

const matrix = tensorOf('float64', [2, 2], [1, 2, 3, Number.NaN]);

afterAll(() => runner.close());

describe('every runtime', () => {
  it('is available here, Keras where it is set up', async () => {
    const { keras } = readTestSandboxConfig();
    const reason = 'missing' in keras ? keras.missing : null;
    expect(await runner.availability()).toEqual([
      { runtime: 'typescript', available: true, reason: null },
      { runtime: 'python', available: true, reason: null },
      { runtime: 'tfjs', available: true, reason: null },
      { runtime: 'tfjs-model', available: true, reason: null },
      { runtime: 'keras-model', available: reason === null, reason },
      { runtime: 'tfjs-training', available: true, reason: null },
    ]);
  });
});

describe('values', () => {
  it('go into TypeScript as nested arrays and come back as tensors', async () => {
    const source =
      'export const twice = (rows: number[][]): number[][] => rows.map((row) => row.map((x) => 2 * x));';
    const outcome = await call('typescript', source, 'twice', [matrix]);
    expect(outcome).toMatchObject({
      status: 'returned',
      value: { dtype: 'float64', shape: [2, 2], data: Float64Array.of(2, 4, 6, Number.NaN) },
    });
  });

  it('go into Python as NumPy arrays and come back as tensors', async () => {
    const source = 'def twice(rows):\n    assert rows.dtype == "float64"\n    return rows * 2\n';
    const outcome = await call('python', source, 'twice', [matrix]);
    expect(outcome).toMatchObject({
      status: 'returned',
      value: { shape: [2, 2], data: Float64Array.of(2, 4, 6, Number.NaN) },
    });
  });
});

describe('errors of a program', () => {
  it.each([
    ['typescript', 'export function f() {\n  throw new RangeError("too far");\n}', 'RangeError', 2],
    ['python', 'def f():\n    x = 1\n    raise IndexError("too far")\n', 'IndexError', 3],
  ] as const)('name the line in %s', async (runtime, source, name, line) => {
    const outcome = await call(runtime, source, 'f', []);
    expect(outcome).toMatchObject({ status: 'threw', error: { name, message: 'too far', line } });
  });

  it.each([
    ['typescript', 'const x = 1;\nconst y = ;\n', 2],
    ['python', 'x = 1\ndef f(:\n', 2],
  ] as const)('say where %s cannot be parsed', async (runtime, source, line) => {
    expect(await load(runtime, source)).toMatchObject({ status: 'compile-error', error: { line } });
  });
});

describe('limits', () => {
  it.each([
    ['typescript', 'export const f = () => { for (;;); };'],
    ['python', 'def f():\n    while True:\n        pass\n'],
  ] as const)('stop an endless loop in %s', async (runtime, source) => {
    expect(await call(runtime, source, 'f', [])).toMatchObject({ status: 'time-limit' });
  });

  it.each([
    [
      'typescript',
      'export const f = () => { const a = []; for (;;) a.push(new Float64Array(1e6).fill(1)); };',
    ],
    ['python', 'def f():\n    a = []\n    while True:\n        a.append(bytearray(10**7))\n'],
  ] as const)('stop a program that takes all memory in %s', async (runtime, source) => {
    const outcome = await call(runtime, source, 'f', []);
    expect(['memory-limit', 'threw']).toContain(outcome.status);
  });

  it.each([
    ['typescript', 'export const f = () => { for (;;) console.log("x".repeat(1000)); };'],
    ['python', 'def f():\n    while True:\n        print("x" * 1000)\n'],
  ] as const)('stop a flood of output in %s', async (runtime, source) => {
    expect(await call(runtime, source, 'f', [])).toMatchObject({ status: 'output-limit' });
  });
});

describe('what is printed', () => {
  it.each([
    ['typescript', 'export const f = () => { console.log("안녕"); return 1; };'],
    ['python', 'def f():\n    print("안녕")\n    return 1\n'],
  ] as const)('belongs to its call in %s', async (runtime, source) => {
    expect(await call(runtime, source, 'f', [])).toMatchObject({
      status: 'returned',
      value: 1,
      output: { stdout: '안녕\n' },
    });
  });
});

describe('the box', () => {
  it.each([
    ['typescript', 'read a file', 'import("node:fs").then(() => "reached")'],
    ['python', 'read the host’s files', 'open("/etc/passwd").read()'],
    ['python', 'start a process', '__import__("os").fork()'],
    ['python', 'open a socket', '__import__("socket").socket().connect(("127.0.0.1", 22))'],
    ['python', 'write a file', 'open("/tmp/x", "w")'],
    ['python', 'see other processes', '__import__("os").listdir("/proc")'],
  ] as const)('does not let %s %s', async (runtime, _what, expression) => {
    const source =
      runtime === 'python'
        ? `def f():\n    return ${expression}\n`
        : `export const f = async () => ${expression};`;
    const outcome = await call(runtime, source, 'f', []);
    expect(outcome.status === 'returned' ? outcome.value : 'refused').not.toBe('reached');
    expect(['threw', 'crashed']).toContain(outcome.status);
  });

  it('describes a tfjs model', async () => {
    const source = `export function buildModel(tf) {
      return tf.sequential({ layers: [tf.layers.dense({ units: 10, inputShape: [4] })] });
    }`;
    const outcome = await call('tfjs-model', source, 'buildModel', []);
    expect(outcome).toMatchObject({
      status: 'returned',
      value: { training: null },
      output: { stdout: '', stderr: '' },
    });
    const model = outcome.status === 'returned' ? outcome.value : null;
    const topology = isRecord(model) ? model['topology'] : null;
    expect(JSON.parse(typeof topology === 'string' ? topology : '{}')).toMatchObject({
      class_name: 'Sequential',
    });
  });
});
