import { zeroPad } from './convolution.ts';
import { requireInteger, type Maps } from './matrix.ts';

/** Digits as LeNet-5 takes them: images [N][28][28] of bytes → [N][32][32][1], zero-padded, 0 to 1. */
export const prepareImages = (images: Maps): number[][][][] =>
  images.map((image) => zeroPad(image, [2, 2, 2, 2]).map((row) => row.map((byte) => [byte / 255])));

/** Labels [N] of ten classes → [N][10] with a 1 at the label. Throws RangeError for what is no digit. */
export const oneHot = (labels: readonly number[]): number[][] =>
  labels.map((label) => {
    requireInteger(label, 0, 'label');
    if (label > 9) throw new RangeError('label must be 9 at most.');
    return Array.from({ length: 10 }, (_, digit) => Number(digit === label));
  });
