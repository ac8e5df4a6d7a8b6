import type { ProgramError, RuntimeName } from '@convolab/contracts';
import { createProgramRunner } from '../index.ts';
import { readTestSandboxConfig } from '../testing/config.ts';
import { programsOf } from '../testing/run-program.ts';

const runner = createProgramRunner(readTestSandboxConfig());
const RUNTIMES: readonly RuntimeName[] = ['python', 'typescript'];

afterAll(() => runner.close());

/** The error of loading the file, or of calling `f` where the file loads. */
async function errorOf(runtime: RuntimeName, source: string): Promise<ProgramError> {
  const session = await programsOf(runner, runtime).open(source);
  const loaded = await session.load();
  const outcome = loaded.status === 'loaded' ? await session.call('f', [], 1_024) : loaded;
  await session.close();
  if (!('error' in outcome)) throw new Error(`There was no error: ${outcome.status}.`);
  return outcome.error;
}

/** Runtime, source, line and column; columns count UTF-16 units, as editors do. */
type Place = readonly [RuntimeName, string, number, number | null];

it.each<Place>([
  ['python', 'x = "합성곱" 3 y', 1, 11],
  ['python', '값 = f("한글"， 2)', 1, 11],
  ['python', 'if 1:\n\tx = "가" y', 2, 10],
  ['python', 'x = "🙂" + “a”', 1, 12],
  ['python', 'x = 1\r\ny = "가" 2 z\r\n', 2, 9],
  ['python', '\uFEFFx = 1 2', 1, 7],
  ['python', 'x = 1\n  y = 2', 2, 3],
  ['python', 'if 1:\n    y = 1\n  z = 1', 3, 3],
  ['python', 'def f():\n\tx = 1\n        y = 2\n', 3, 9],
  ['python', '가나 = 1; break', 1, 9],
  ['typescript', 'const x = "합성곱" 3;', 1, 17],
  ['typescript', '\tconst x = "🙂" 3;', 1, 17],
  ['typescript', 'const x = 1;\r\nconst y = "가" 2;\r\n', 2, 15],
  ['typescript', '\uFEFFlet x = ;', 1, 9],
  ['typescript', '\uFEFFlet a; let a;', 1, 12],
  ['typescript', '\tconst 값 = 1;\n\tconst 값 = 2;', 2, 8],
  ['typescript', 'export function f() {}\nexport function f() {}', 2, 8],
  ['typescript', 'function f() { await 1; }', 1, 16],
  ['typescript', 'const a = "가"; \u200Bconst b = 1;', 1, 16],
  ['typescript', 'const g = 1;\nexport { g as f };\nawait 1;\n1 = 2;', 4, 1],
])('%s finds the mistake in %j', async (runtime, source, line, column) => {
  expect(await errorOf(runtime, source)).toMatchObject({ line, column });
});

it.each<Place>([
  ['python', '\uFEFFdef f():\r\n\tx = "🙂"; missing\r\n', 2, 12],
  ['python', 'def f():\n    "가", 값', 2, 10],
  ['python', '', 1, null],
  ['typescript', '\uFEFFexport function f() {\r\n\tconst x = "🙂"; x.a.b;\r\n}', 2, 22],
  ['typescript', 'enum E { a }\nexport const f = () => { const x = "가"; null.x; };', 2, 46],
  ['typescript', '', 1, null],
])('%s finds the error in %j', async (runtime, source, line, column) => {
  const missing = { name: 'MissingFunction', line: null };
  expect(await errorOf(runtime, source)).toMatchObject(source === '' ? missing : { line, column });
});

describe.each(RUNTIMES)('a recursion without end in %s', (runtime) => {
  it('is told by its first and last calls', async () => {
    const source =
      runtime === 'python'
        ? 'def g(n):\n    return g(n + 1)\n\ndef f():\n    return g(0)\n'
        : 'const g = (n) => g(n + 1) + 1;\nexport function f() {\n  return g(0);\n}';
    const { trace } = await errorOf(runtime, source);
    const frames = trace?.split('\n') ?? [];
    expect(frames).toHaveLength(26);
    expect(frames.filter((frame) => /^\.\.\. \d+ more$/u.test(frame))).toHaveLength(1);
    expect(frames.at(runtime === 'python' ? 0 : -1)).toMatch(/\bf\b/u);
  });
});

it('shows no frame of the harness or of a library', async () => {
  const python = await errorOf(
    'python',
    'import numpy as np\ndef f():\n    np.linalg.inv(np.zeros((2, 2)))\n',
  );
  expect(python.trace).toBe('File "student.py", line 3, in f');
  const typescript = await errorOf('typescript', 'export const f = () => [1].map(() => null.x);');
  expect(typescript.trace).toBe('at student.ts:1:43\nat f (student.ts:1:28)');
});

/** Nothing outside the file, whatever the program says of it. */
it.each<readonly [RuntimeName, string]>([
  ['typescript', 'const e = new Error("x"); e.stack = "Error\\n    at f (student.ts:999:999)"; throw e;'],
  ['typescript', 'throw { name: "A", message: "b", stack: "student.ts:999\\n\\n   ^" };'],
  ['typescript', 'Error.prepareStackTrace = () => "at f (student.ts:999:999)"; throw new Error("x");'],
  [
    'typescript',
    'const e = new Error("x"); const site = { getFileName: () => "student.ts", getLineNumber: () => 999 };\n' +
      'try { Error.prepareStackTrace(e, [site]); } catch {} throw e;',
  ],
  ['typescript', '(0, eval)("//# sourceURL=student.ts\\n".repeat(9) + "null.x");'],
  [
    'typescript',
    'class A { get "a (student.ts:999:999)"() { return null.x; } }\nnew A()["a (student.ts:999:999)"];',
  ],
  ['typescript', 'Error.stackTraceLimit = 0; null.x;'],
  ['typescript', 'globalThis.Error = globalThis.WeakMap = {}; null.x;'],
  ['python', 'raise SyntaxError("x", ("student.py", 999, 999, "text"))'],
  ['python', 'raise SyntaxError("x", ("student.py", "999", None, 5))'],
  ['python', 'exec(compile("\\n" * 999 + "raise ValueError", "student.py", "exec"))'],
  [
    'python',
    'import sys, types\nraise ValueError().with_traceback(types.TracebackType(None, sys._getframe(), -10**6, 999))',
  ],
  [
    'python',
    'class Text(str):\n    def __getitem__(self, _): return {1}\n    def __str__(self): return self\n' +
      'class E(Exception):\n    def __str__(self): return Text("x")\n    @property\n    def __traceback__(self): 1 / 0\n' +
      'raise E',
  ],
  [
    'python',
    'class Meta(type):\n    __name__ = property(lambda _: 1 / 0)\nclass E(Exception, metaclass=Meta): pass\nraise E',
  ],
])('%s cannot forge a place: %j', async (runtime, source) => {
  const { line, column, trace } = await errorOf(runtime, source);
  const lines = source.split('\n').length;
  expect(line ?? 1).toBeLessThanOrEqual(lines);
  expect(column ?? 1).toBeLessThan(200);
  for (const frame of trace?.split('\n') ?? []) {
    expect(Number(/(\d+)(?=, in |:\d+\)?$)/u.exec(frame)?.[1])).toBeLessThanOrEqual(lines);
  }
});
