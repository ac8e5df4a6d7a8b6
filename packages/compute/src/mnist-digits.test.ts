import { ComputeError, createDigitSource } from './index.ts';

it('gives the real digits, 28×28 bytes and a label each', async () => {
  const digits = createDigitSource();
  const test = await digits.read('test');
  expect(test.pixels).toHaveLength(10_000 * 28 * 28);
  // The first test image of MNIST is the well-known seven.
  expect(test.labels.slice(0, 5)).toEqual(Uint8Array.from([7, 2, 1, 0, 4]));
  expect((await digits.read('training')).labels).toHaveLength(55_000);
});

it('says where the files cannot be read, and tries again', async () => {
  const digits = createDigitSource('/nowhere');
  await expect(digits.read('test')).rejects.toThrow(ComputeError);
  await expect(digits.read('test')).rejects.toThrow(/MNIST digits cannot be read/u);
});
