import { digits } from 'virtual:digits';
import {
  DIGIT_EDGE_PX as DIGIT_SIDE,
  digitFromBase64,
} from '../../../../components/results/training/digit-pixels.ts';
import { paint, SIDE, type Picture } from './test-pictures.ts';

/** Sixteen of MNIST's test images, 4 × 4, as brightness of ink. */
export function writtenDigits(): Picture {
  const shown = Array.from({ length: 16 }, (_, k) => digits[(k * 7 + 3) % digits.length]);
  const images = shown.flatMap((digit) => (digit ? [digitFromBase64(digit.pixels)] : []));
  const edge = (SIDE - 4 * DIGIT_SIDE) / 2;
  return paint((x, y) => {
    const [column, row] = [Math.floor((x - edge) / DIGIT_SIDE), Math.floor((y - edge) / DIGIT_SIDE)];
    if (column < 0 || column > 3 || row < 0 || row > 3) return 0;
    const [inX, inY] = [x - edge - column * DIGIT_SIDE, y - edge - row * DIGIT_SIDE];
    return (images[row * 4 + column]?.[inY * DIGIT_SIDE + inX] ?? 0) / 255;
  });
}
