import { IMAGE_BYTES, IMAGE_SIDE } from '../mnist/mnist.ts';

/** How a picture lies on the paper afterwards, about the middle of the 28×28 pixels. */
export interface Motion {
  /** Degrees, counter-clockwise as seen. */
  readonly degrees: number;
  /** 1 leaves the size, 2 doubles it. */
  readonly scale: number;
  /** Pixels downwards; may be negative. */
  readonly down: number;
  /** Pixels to the right; may be negative. */
  readonly right: number;
}

const MIDDLE = (IMAGE_SIDE - 1) / 2;

/**
 * A picture of 28×28 bytes that was turned, scaled and then moved. Each new pixel is read from the place that it comes from, bilinearly
 * between the four around it, and rounded to a byte. Whole moves are exact. Zeros enter where nothing was; what leaves is lost.
 */
export function movedImage(image: Uint8Array, { degrees, scale, down, right }: Motion): Uint8Array {
  const radians = (degrees * Math.PI) / 180;
  const [cosine, sine] = [Math.cos(radians) / scale, Math.sin(radians) / scale];
  const moved = new Uint8Array(IMAGE_BYTES);
  for (let row = 0; row < IMAGE_SIDE; row += 1) {
    for (let column = 0; column < IMAGE_SIDE; column += 1) {
      const [y, x] = [row - down - MIDDLE, column - right - MIDDLE];
      moved[row * IMAGE_SIDE + column] = Math.round(
        between(image, MIDDLE + cosine * y + sine * x, MIDDLE + cosine * x - sine * y),
      );
    }
  }
  return moved;
}

function between(image: Uint8Array, y: number, x: number): number {
  const [top, left] = [Math.floor(y), Math.floor(x)];
  const [lower, further] = [y - top, x - left];
  const above = pixel(image, top, left) * (1 - further) + pixel(image, top, left + 1) * further;
  const below = pixel(image, top + 1, left) * (1 - further) + pixel(image, top + 1, left + 1) * further;
  return above * (1 - lower) + below * lower;
}

function pixel(image: Uint8Array, row: number, column: number): number {
  if (row < 0 || row >= IMAGE_SIDE || column < 0 || column >= IMAGE_SIDE) return 0;
  return image[row * IMAGE_SIDE + column] ?? 0;
}
