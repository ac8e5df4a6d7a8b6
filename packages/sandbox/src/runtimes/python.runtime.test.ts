import { tensorOf, type Value } from '@convolab/tensor';
import { createProgramRunner } from '../index.ts';
import { readTestSandboxConfig } from '../testing/config.ts';
import { programsOf } from '../testing/run-program.ts';

const runner = createProgramRunner(readTestSandboxConfig());
const programs = programsOf(runner, 'python');
const NUMPY = 'import numpy as np\n';

afterAll(() => runner.close());

describe('arguments in Python', () => {
  it.each<[string, string, readonly Value[]]>([
    ['floats are float64', 'str(x.dtype)', [tensorOf('float32', [1], [1]), 'float64']],
    ['integers are int64', 'str(x.dtype)', [tensorOf('uint8', [1], [1]), 'int64']],
    ['truths are bool', 'str(x.dtype)', [tensorOf('bool', [1], [1]), 'bool']],
    ['sizes are tuples of int', 'str(x)', [[2, 3], '(2, 3)']],
    ['integers are int', 'type(x).__name__', [3, 'int']],
    ['other numbers are float', 'type(x).__name__', [0.5, 'float']],
    ['lists are lists', 'type(x).__name__', [['a', 1], 'list']],
    ['records are dicts', 'x["rate"] * 2', [{ rate: 0.5 }, 1]],
    ['NaN is NaN', 'x != x', [NaN, true]],
    ['infinity is inf', 'str(x)', [-Infinity, '-inf']],
    ['texts are str', 'x + "!"', ['커널', '커널!']],
    ['nothing is None', 'x is None', [null, true]],
    ['an empty tensor keeps its shape', 'str(x.shape)', [tensorOf('float64', [0, 3], []), '(0, 3)']],
    ['arrays can be written to', 'x.flags.writeable', [tensorOf('float64', [1], [1]), true]],
  ])('%s', async (_, expression, [argument = null, expected]) => {
    expect(await programs.value(`def f(x):\n    return ${expression}\n`, argument)).toEqual(expected);
  });
});

describe('results in Python', () => {
  it.each<[string, Value]>([
    ['np.arange(4.0).reshape(2, 2)', tensorOf('float64', [2, 2], [0, 1, 2, 3])],
    ['np.arange(4.0).reshape(2, 2).T', tensorOf('float64', [2, 2], [0, 2, 1, 3])],
    ['np.float32([0.5])', tensorOf('float32', [1], [0.5])],
    ['np.float16([0.5])', tensorOf('float32', [1], [0.5])],
    ['np.longdouble([0.5])', tensorOf('float64', [1], [0.5])],
    ['np.uint64([5])', tensorOf('float64', [1], [5])],
    ['np.array([1, 2]) > 1', tensorOf('bool', [2], [0, 1])],
    ['np.array([1.0, 2.0], dtype=">f8")', tensorOf('float64', [2], [1, 2])],
    ['np.float64(2.5)', 2.5],
    ['np.int64(2)', 2],
    ['[[1, 2], [3, 4]]', tensorOf('int64', [2, 2], [1, 2, 3, 4])],
    ['((1.5, 2), (3, 4))', tensorOf('float64', [2, 2], [1.5, 2, 3, 4])],
    ['[np.array([1.0]), np.array([2.0])]', tensorOf('float64', [2, 1], [1, 2])],
    ['[[1, 2], [3]]', [tensorOf('int64', [2], [1, 2]), tensorOf('int64', [1], [3])]],
    ['[float("nan"), float("inf")]', tensorOf('float64', [2], [NaN, Infinity])],
    ['float("-inf")', -Infinity],
    ['10 ** 400', Infinity],
    ['(1, "a", None)', [1, 'a', null]],
    ['{"w": np.array([1.0]), 2: "two"}', { w: tensorOf('float64', [1], [1]), 2: 'two' }],
    ['range(3)', tensorOf('int64', [3], [0, 1, 2])],
    ['True', true],
    ['None', null],
  ])('%s', async (expression, expected) => {
    expect(await programs.value(`${NUMPY}def f():\n    return ${expression}\n`)).toEqual(expected);
  });

  it.each([
    ['np.array([1j])', 'threw'],
    ['object()', 'threw'],
    ['np.zeros(100_000)', 'output-limit'],
    ['np.zeros((1,) * 9)', 'threw'],
  ])('refuse %s', async (expression, status) => {
    expect(await programs.call(`${NUMPY}def f():\n    return ${expression}\n`)).toMatchObject({ status });
  });

  it('come with the arguments as they are after the call', async () => {
    const given = tensorOf('int32', [1, 1], [1]);
    const outcome = await programs.call('def f(x, y, size):\n    x[0, 0] = 9\n', given, given, [2, 2]);
    const argumentsAfter = outcome.status === 'returned' ? outcome.argumentsAfter : null;
    expect(argumentsAfter).toEqual([tensorOf('int64', [1, 1], [9]), given, [2, 2]]);
  });
});

describe('mistakes in Python', () => {
  it('are found where they are', async () => {
    expect(await programs.load('x = 1\ny = (2\n')).toMatchObject({
      status: 'compile-error',
      error: { name: 'SyntaxError', line: 2, column: 5 },
    });
    expect(await programs.load('def f():\nreturn 1\n')).toMatchObject({
      status: 'compile-error',
      error: { name: 'IndentationError', line: 2 },
    });
  });

  it('are told while the file is loaded', async () => {
    expect(await programs.load('import torch\n')).toMatchObject({
      status: 'runtime-error',
      error: { name: 'ModuleNotFoundError', line: 1 },
    });
    expect(await programs.load('raise SystemExit(3)\n')).toMatchObject({
      status: 'runtime-error',
      error: { name: 'SystemExit', message: '3' },
    });
  });

  it('show the frames of the own file only', async () => {
    const source = `${NUMPY}def inner():\n    np.linalg.inv(np.zeros((2, 2)))\n\ndef f():\n    inner()\n`;
    expect(await programs.call(source)).toMatchObject({
      status: 'threw',
      error: {
        name: 'LinAlgError',
        message: 'Singular matrix',
        line: 3,
        trace: 'File "student.py", line 6, in f\nFile "student.py", line 3, in inner',
      },
    });
  });

  it.each(['# \f\n', '# \u2028\n', '#\r\n', '#\r'])('are found below %j', async (above) => {
    expect(await programs.call(`${above}def f():\n    x = "합성곱"; missing\n`)).toMatchObject({
      status: 'threw',
      error: { name: 'NameError', line: 3, column: 16 },
    });
  });

  it('say which function is missing', async () => {
    expect(await programs.call('g = 1\n')).toMatchObject({
      status: 'threw',
      error: { name: 'MissingFunction' },
    });
  });
});

it('runs the file as a module, not as the main program', async () => {
  const source = `from dataclasses import dataclass

@dataclass
class Layer:
    size: int

if __name__ == "__main__":
    raise RuntimeError

def f():
    return Layer(3).size
`;
  expect(await programs.value(source)).toBe(3);
});

it('attributes what is printed, also past the buffers of Python', async () => {
  const session = await programs.open(
    'import os\nprint("load")\n\ndef f():\n    print("합성곱", end="")\n    os.write(2, b"error")\n',
  );
  expect(await session.load()).toMatchObject({ output: { stdout: 'load\n', stderr: '' } });
  expect(await session.call('f', [], 8)).toMatchObject({ output: { stdout: '합성곱', stderr: 'error' } });
  await session.close();
});
