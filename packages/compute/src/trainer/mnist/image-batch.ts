import { PIXEL_DEVIATION, PIXEL_MEAN } from '@convolab/contracts';
import { IMAGE_BYTES, IMAGE_SIDE, type LabelledImages } from './mnist.ts';

const SCALED = Float32Array.from({ length: 256 }, (_, byte) => (byte / 255 - PIXEL_MEAN) / PIXEL_DEVIATION);

/** `side` is 28, or more: then zeros are laid around the raw image, evenly, before it is scaled. */
export interface ImageBatch {
  /** [images, side, side, 1], (pixel / 255 - 0.1307) / 0.3081. */
  readonly images: Float32Array;
  readonly labels: Uint8Array;
}

export function gatherBatch(source: LabelledImages, indices: ArrayLike<number>, side: number): ImageBatch {
  const images = new Float32Array(indices.length * side * side).fill(scaled(0));
  const labels = new Uint8Array(indices.length);
  const margin = (side - IMAGE_SIDE) / 2;
  for (let position = 0; position < indices.length; position += 1) {
    const index = indices[position] ?? 0;
    labels[position] = source.labels[index] ?? 0;
    const corner = (position * side + margin) * side + margin;
    copyScaled(source.pixels, index * IMAGE_BYTES, images, corner, side);
  }
  return { images, labels };
}

function copyScaled(
  pixels: Uint8Array,
  from: number,
  images: Float32Array,
  corner: number,
  side: number,
): void {
  for (let row = 0; row < IMAGE_SIDE; row += 1) {
    for (let column = 0; column < IMAGE_SIDE; column += 1) {
      images[corner + row * side + column] = scaled(pixels[from + row * IMAGE_SIDE + column] ?? 0);
    }
  }
}

const scaled = (byte: number) => SCALED[byte] ?? 0;
