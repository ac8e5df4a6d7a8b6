import { DerivedTestSetSchema } from '@convolab/contracts';
import {
  IMAGE_BYTES,
  IMAGE_SIDE,
  imageAt,
  loadMnist,
  mnistFolder,
  sliceImages,
  type LabelledImages,
} from '../mnist/mnist.ts';
import { deriveTestSet, shiftsOf } from './derive-test-set.ts';
import { privatePart } from './test-order.ts';

let test: LabelledImages;
beforeAll(async () => {
  ({ test } = await loadMnist(mnistFolder()));
});

/** The image moved by whole pixels, as it is written down in a book. */
function shiftedByHand(image: Uint8Array, down: number, right: number): Uint8Array {
  const moved = new Uint8Array(IMAGE_BYTES);
  for (const [index, byte] of image.entries()) {
    const [row, column] = [Math.floor(index / IMAGE_SIDE) + down, (index % IMAGE_SIDE) + right];
    const isInside = row >= 0 && row < IMAGE_SIDE && column >= 0 && column < IMAGE_SIDE;
    if (isInside) moved[row * IMAGE_SIDE + column] = byte;
  }
  return moved;
}

describe('derived test sets', () => {
  it.each(DerivedTestSetSchema.options)('%s: the same again for a seed, other for another', (set) => {
    const part = sliceImages(test, 0, 200);
    const before = part.pixels.slice();
    const derived = deriveTestSet(set, part, 'a');
    expect(derived.labels).toEqual(part.labels);
    expect(deriveTestSet(set, part, 'a').pixels).toEqual(derived.pixels);
    expect(deriveTestSet(set, part, 'b').pixels).not.toEqual(derived.pixels);
    expect(derived.pixels).not.toEqual(part.pixels);
    expect(part.pixels).toEqual(before);
  });

  it('moves each image by the pixels told, in one of four directions, each as often', () => {
    const shifts = shiftsOf(10_000, 'seed');
    const derived = deriveTestSet('shifted', test, 'seed');
    const counts = new Map<string, number>();
    for (let index = 0; index < 10_000; index += 1) {
      const distance = shifts[index] ?? 0;
      const moves = [
        [-distance, 0] as const,
        [distance, 0] as const,
        [0, -distance] as const,
        [0, distance] as const,
      ];
      const got = Buffer.from(imageAt(derived, index));
      const direction = moves.findIndex(([down, right]) =>
        got.equals(shiftedByHand(imageAt(test, index), down, right)),
      );
      const share = `${distance} ${direction}`;
      counts.set(share, (counts.get(share) ?? 0) + 1);
    }
    expect([...counts.keys()].sort()).toEqual(
      [1, 2, 3, 4].flatMap((distance) => [0, 1, 2, 3].map((direction) => `${distance} ${direction}`)),
    );
    expect(new Set(counts.values())).toEqual(new Set([625]));
  });

  it('holds half of the images back, an even share of every shift', () => {
    const isPrivate = privatePart(10_000, 'seed');
    expect(isPrivate.reduce((sum, one) => sum + one, 0)).toBe(5_000);
    expect(privatePart(10_000, 'seed')).toEqual(isPrivate);
    expect(privatePart(10_000, 'other')).not.toEqual(isPrivate);
    const shifts = shiftsOf(10_000, 'seed').filter((_, index) => isPrivate[index] === 1);
    for (const pixels of [1, 2, 3, 4]) {
      const count = shifts.filter((shift) => shift === pixels).length;
      expect(Math.abs(count - 1_250)).toBeLessThanOrEqual(4);
    }
  });

  it('draws the bounds of the secret set with the seed: some are further from the original than others', () => {
    const part = sliceImages(test, 0, 100);
    const distances = ['a', 'b', 'c', 'd', 'e'].map((seed) => {
      const { pixels } = deriveTestSet('secret', part, seed);
      return pixels.reduce((sum, byte, index) => sum + Math.abs(byte - (part.pixels[index] ?? 0)), 0);
    });
    expect(Math.max(...distances) / Math.min(...distances)).toBeGreaterThan(1.2);
  });
});
