import { createRandom } from '@convolab/tensor';
import { shuffledIndices } from '../shuffled-indices.ts';

/** The test images in an order of their own for each assignment: what is dealt out along it falls on both parts alike. */
export const testOrder = (count: number, seed: string): Uint32Array =>
  shuffledIndices(count, createRandom(seed, 'test-order'));

/** 1 for each image of the private part, which is the first half of the order. */
export function privatePart(count: number, seed: string): Uint8Array {
  const isPrivate = new Uint8Array(count);
  for (const index of testOrder(count, seed).subarray(0, Math.floor(count / 2))) isPrivate[index] = 1;
  return isPrivate;
}
