import { tensorOf, type Value } from '@convolab/tensor';
import { createProgramRunner } from '../index.ts';
import { readTestSandboxConfig } from '../testing/config.ts';
import { programsOf } from '../testing/run-program.ts';

const runner = createProgramRunner(readTestSandboxConfig());
const { value, call, load } = programsOf(runner, 'tfjs');
const matrix = tensorOf('float64', [2, 3], [1, 2, 3, 4, 5, 6]);

afterAll(() => runner.close());

describe('tensors', () => {
  it('come as tensors, and tensors go back', async () => {
    expect(await value('export const f = (x: tf.Tensor2D) => x.add(1);', matrix)).toEqual(
      tensorOf('float64', [2, 3], [2, 3, 4, 5, 6, 7]),
    );
  });

  it.each<[string, Value, string]>([
    ['float64', matrix, 'float32 2,3'],
    ['int64', tensorOf('int64', [2], [3, 4]), 'int32 2'],
    ['uint8', tensorOf('uint8', [1, 1], [255]), 'int32 1,1'],
    ['bool', tensorOf('bool', [2], [1, 0]), 'bool 2'],
  ])('of %s have the dtype that tfjs has for them', async (_, argument, told) => {
    expect(await value('export const f = (x) => `${x.dtype} ${x.shape}`;', argument)).toBe(told);
  });

  it('may be scalars, lie in lists and records, and be promised', async () => {
    const source = `export async function f(x) {
      const sum = x.sum();
      return { sum, parts: [x.max(), await x.min().data()], flag: true };
    }`;
    expect(await value(source, matrix)).toMatchObject({ sum: 21, flag: true });
  });

  it('are refused in too many parts like any other result', async () => {
    const source =
      'export const f = () => Array.from({ length: 3000 }, (_, i) => ({ part: `number ${i}` }));';
    expect(await call(source)).toMatchObject({ status: 'output-limit' });
  });

  it('leave sizes and texts as they are', async () => {
    const source = 'export const f = (size, name) => [Array.isArray(size), size[1], name].join();';
    expect(await value(source, [2, 3], 'same')).toBe('true,3,same');
  });
});

describe('tf', () => {
  it('is global, and may be imported whole or by name', async () => {
    const source = `import * as tfjs from '@tensorflow/tfjs';
      import { tensor1d } from '@tensorflow/tfjs';
      export const f = () => tf.stack([tensor1d([1, 2]), tfjs.tensor1d([3, 4])]).sum(1);`;
    expect(await value(source)).toEqual(tensorOf('float64', [2], [3, 7]));
  });

  it('is there while the file is loaded', async () => {
    expect(await value('const two = tf.scalar(2); export const f = (x) => x.mul(two).sum();', matrix)).toBe(
      42,
    );
  });

  it('is all that may be imported', async () => {
    expect(await load("import fs from 'node:fs';\nexport const f = () => 1;")).toMatchObject({
      status: 'compile-error',
    });
  });

  it('tells its errors with their place in the file', async () => {
    const outcome = await call('export function f(x) {\n  return tf.matMul(x, x);\n}', matrix);
    expect(outcome).toMatchObject({ status: 'threw', error: { line: 2 } });
  });

  it('does not hide what is no value', async () => {
    expect(await call('export const f = () => tf.relu;')).toMatchObject({ status: 'threw' });
  });
});
