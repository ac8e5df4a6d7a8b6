import { requireInteger } from './matrix.ts';

/** Which part of the full convolution is kept, as in numpy.convolve. */
export type ConvolutionMode = 'full' | 'same' | 'valid';

/**
 * Full discrete convolution y[n] = Σₖ x[k] · h[n − k]: x [N], h [M] → [N + M − 1].
 * Throws RangeError where x or h is empty.
 */
export function conv1d(x: readonly number[], h: readonly number[]): number[] {
  requireInteger(x.length, 1, 'The length of x');
  requireInteger(h.length, 1, 'The length of h');
  const y = new Array<number>(x.length + h.length - 1).fill(0);
  x.forEach((sample, k) =>
    h.forEach((weight, j) => {
      y[k + j] = (y[k + j] ?? 0) + sample * weight;
    }),
  );
  return y;
}

/**
 * A part of conv1d: `same` is as long as x and begins at ⌊(M − 1)/2⌋, `valid` has the N − M + 1 places where h lies wholly on x.
 * Throws RangeError where h is longer than x, but for `full`.
 */
export function conv1dMode(x: readonly number[], h: readonly number[], mode: ConvolutionMode): number[] {
  const full = conv1d(x, h);
  if (mode === 'full') return full;
  if (h.length > x.length) throw new RangeError('h is longer than x.');
  if (mode === 'valid') return full.slice(h.length - 1, x.length);
  const start = Math.floor((h.length - 1) / 2);
  return full.slice(start, start + x.length);
}

/** The convolution integral of two functions sampled every `dt`, by rectangles: conv1d · dt. Throws RangeError unless dt > 0. */
export function convolveSampled(f: readonly number[], g: readonly number[], dt: number): number[] {
  if (!(dt > 0)) throw new RangeError('dt must be more than 0.');
  return conv1d(f, g).map((sum) => sum * dt);
}
