import { loadMnist, IMAGE_BYTES, IMAGE_SIDE, mnistFolder } from '../mnist/mnist.ts';
import { movedImage, type Motion } from './moved-image.ts';

const STILL: Motion = { degrees: 0, scale: 1, down: 0, right: 0 };

/** Black, but for what is drawn: `[row, column, byte]`. */
function drawn(...dots: readonly (readonly [number, number, number])[]): Uint8Array {
  const image = new Uint8Array(IMAGE_BYTES);
  for (const [row, column, byte] of dots) image[row * IMAGE_SIDE + column] = byte;
  return image;
}

const energy = (image: Uint8Array) => image.reduce((sum, byte) => sum + byte, 0);

let first: Uint8Array;
beforeAll(async () => {
  const { test } = await loadMnist(mnistFolder());
  first = test.pixels.subarray(0, IMAGE_BYTES);
});

describe('movedImage', () => {
  it('moves every dot, loses those that leave, and lets zeros in', () => {
    const image = drawn([0, 0, 10], [13, 5, 20], [27, 27, 30], [3, 26, 40]);
    expect(movedImage(image, { ...STILL, down: 3 })).toEqual(drawn([3, 0, 10], [16, 5, 20], [6, 26, 40]));
    expect(movedImage(image, { ...STILL, down: -3 })).toEqual(drawn([10, 5, 20], [24, 27, 30], [0, 26, 40]));
    expect(movedImage(image, { ...STILL, right: 2 })).toEqual(drawn([0, 2, 10], [13, 7, 20]));
    expect(movedImage(image, { ...STILL, right: -2 })).toEqual(drawn([13, 3, 20], [27, 25, 30], [3, 24, 40]));
  });

  it('keeps a digit’s ink when it moves within the paper', () => {
    const inked = Array.from(first.entries()).filter(([, byte]) => byte > 0);
    const top = Math.min(...inked.map(([index]) => Math.floor(index / IMAGE_SIDE)));
    expect(energy(movedImage(first, { ...STILL, down: -top }))).toBe(energy(first));
    expect(energy(movedImage(first, { ...STILL, down: -top - 1 }))).toBeLessThan(energy(first));
  });

  it('turns by a right angle exactly, counter-clockwise as seen', () => {
    const quarter = { ...STILL, degrees: 90 };
    expect(movedImage(drawn([2, 20, 200]), quarter)).toEqual(drawn([7, 2, 200]));
    const turned = [1, 2, 3, 4].reduce((image) => movedImage(image, quarter), first);
    expect(turned).toEqual(first);
    expect(movedImage(first, { ...STILL, degrees: 180 })).toEqual(first.toReversed());
    expect(movedImage(first, STILL)).toEqual(first);
  });

  it('reads between pixels bilinearly, and keeps about all ink when it turns', () => {
    // Of a move by a quarter of a pixel three quarters stay, to the byte.
    const quarter = movedImage(drawn([10, 10, 200]), { ...STILL, down: 0.25, right: 0 });
    expect(quarter).toEqual(drawn([10, 10, 150], [11, 10, 50]));
    for (const degrees of [-30, -11.3, 7, 30]) {
      const turned = energy(movedImage(first, { ...STILL, degrees }));
      expect(Math.abs(turned / energy(first) - 1)).toBeLessThan(0.02);
    }
  });

  it('scales about the middle: ink grows with the area', () => {
    const square = new Uint8Array(IMAGE_BYTES);
    for (let row = 9; row < 19; row += 1) square.fill(100, row * IMAGE_SIDE + 9, row * IMAGE_SIDE + 19);
    const larger = energy(movedImage(square, { ...STILL, scale: 1.2 }));
    expect(larger / energy(square)).toBeCloseTo(1.44, 2);
  });
});
