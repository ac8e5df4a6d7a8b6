import { conv2d, tensor4d, tidy } from '@tensorflow/tfjs-core';

/** Throws where the backend miscalculates: one convolution, whose result is known by hand. */
export function probeConvolution(): void {
  const result = tidy(() => {
    const image = tensor4d([1, 2, 3, 4, 5, 6, 7, 8, 9], [1, 3, 3, 1]);
    const kernel = tensor4d([1, -1, 2, 0.5], [2, 2, 1, 1]);
    return [...conv2d(image, kernel, 1, 'valid').dataSync()];
  });
  const expected = [9.5, 12, 17, 19.5];
  if (result.join() !== expected.join()) {
    throw new Error(`The backend computes [${result.join(', ')}] instead of [${expected.join(', ')}]`);
  }
}
