import type { Random } from '@convolab/tensor';

/**
 * A picture with normal noise on every pixel, the paper's too: mean 0, deviation `sigma` where 1 is from black to white. Rounded, and
 * clipped to 0 and 255.
 */
export function noisyImage(image: Uint8Array, sigma: number, random: Random): Uint8Array {
  const noisy = new Uint8ClampedArray(image.length);
  // A clamped array rounds and clips what is written into it.
  for (let index = 0; index < image.length; index += 1) {
    noisy[index] = (image[index] ?? 0) + 255 * sigma * random.normal();
  }
  return new Uint8Array(noisy.buffer);
}
