import type { DerivedTestSet } from '@convolab/contracts';
import { createRandom, type Random } from '@convolab/tensor';
import { IMAGE_BYTES, imageAt, type LabelledImages } from '../mnist/mnist.ts';
import { movedImage, type Motion } from './moved-image.ts';
import { noisyImage } from './noisy-image.ts';
import { testOrder } from './test-order.ts';

/** The longest of the shifts, in pixels; the others are all the shorter ones. */
export const MAX_SHIFT = 4;
const DIRECTIONS = [
  { down: -1, right: 0 },
  { down: 1, right: 0 },
  { down: 0, right: -1 },
  { down: 0, right: 1 },
] as const;

/** Deviation of the noise, where 1 is from black to white. */
const NOISE = 0.3;
const MAX_DEGREES = 30;

const STILL: Motion = { degrees: 0, scale: 1, down: 0, right: 0 };

type Change = (image: Uint8Array, index: number) => Uint8Array;

/**
 * All images of `source`, each once, changed. The same seed gives the same set again.
 *
 * - `shifted`: moved by 1, 2, 3 or 4 pixels, up, down, left or right; each of the 16 takes the same number of images (`shiftsOf`).
 * - `noisy`: normal noise of deviation 0.3 of the whole range on every pixel, clipped.
 * - `rotated`: turned about the middle by an angle drawn from −30° to 30°, bilinearly.
 * - `secret`: turned, scaled, moved and noisy; within what bounds is drawn as well, once for the set, so that nobody can train for it.
 *
 * Pixels that enter are zeros (paper), those that leave are lost: what is shown stays 28×28.
 */
export function deriveTestSet(set: DerivedTestSet, source: LabelledImages, seed: string): LabelledImages {
  const change = changeOf(set, source.labels.length, seed);
  const pixels = new Uint8Array(source.pixels.length);
  for (let index = 0; index < source.labels.length; index += 1) {
    pixels.set(change(imageAt(source, index), index), index * IMAGE_BYTES);
  }
  return { pixels, labels: source.labels };
}

/** By how many pixels each image of `shifted` is moved. */
export const shiftsOf = (count: number, seed: string): Uint8Array =>
  Uint8Array.from(dealt(count, seed), distanceOf);

function changeOf(set: DerivedTestSet, count: number, seed: string): Change {
  const random = createRandom(seed, set);
  switch (set) {
    case 'shifted':
      return shifted(count, seed);
    case 'noisy':
      return (image) => noisyImage(image, NOISE, random);
    case 'rotated':
      return (image) => movedImage(image, { ...STILL, degrees: evenly(random, -MAX_DEGREES, MAX_DEGREES) });
    case 'secret':
      return secret(random);
  }
}

function shifted(count: number, seed: string): Change {
  const shares = dealt(count, seed);
  return (image, index) => {
    const share = shares[index] ?? 0;
    const pixels = distanceOf(share);
    const { down, right } = DIRECTIONS[share % DIRECTIONS.length] ?? DIRECTIONS[0];
    return movedImage(image, { ...STILL, down: pixels * down, right: pixels * right });
  };
}

const distanceOf = (share: number) => 1 + Math.floor(share / DIRECTIONS.length);

/** Which of the 16 shifts each image gets, dealt out along the drawn order. */
function dealt(count: number, seed: string): Uint8Array {
  const shares = new Uint8Array(count);
  testOrder(count, seed).forEach((index, place) => {
    shares[index] = place % (MAX_SHIFT * DIRECTIONS.length);
  });
  return shares;
}

function secret(random: Random): Change {
  const degrees = evenly(random, 5, 25);
  const scale = evenly(random, 0.05, 0.2);
  const pixels = random.integer(1, 3);
  const sigma = evenly(random, 0.05, 0.25);
  return (image) => {
    const motion = {
      degrees: evenly(random, -degrees, degrees),
      scale: 1 + evenly(random, -scale, scale),
      down: random.integer(-pixels, pixels),
      right: random.integer(-pixels, pixels),
    };
    return noisyImage(movedImage(image, motion), sigma, random);
  };
}

const evenly = (random: Random, low: number, high: number) => low + (high - low) * random.float();
