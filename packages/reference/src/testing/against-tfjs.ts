import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';

/** Call before all else: tfjs computes on the plain CPU backend, and does not advertise its native one. */
export async function startTfjs(): Promise<void> {
  tf.env().set('IS_TEST', true);
  await tf.setBackend('cpu');
}

/** tfjs computes in float32: what it gives agrees to about six digits. */
export function expectClose(got: readonly number[], expected: tf.Tensor): void {
  const theirs = [...expected.dataSync()];
  expect(got).toHaveLength(theirs.length);
  got.forEach((element, index) => expect(element).toBeCloseTo(theirs[index] ?? NaN, 4));
}
