import type { DigitsArgument, FunctionCase } from '@convolab/contracts';
import { tensorOf, zeros, type Random, type Tensor } from '@convolab/tensor';
import type { Digits, DigitSource } from '../ports.ts';
import { DrawError } from './draw-error.ts';
import { evaluateInteger } from './draw-numbers.ts';
import type { Names } from './expression.ts';

/** Real digits in one call. */
const MAX_DIGITS = 5_000;
const SIDE = 28;
const BYTES = SIDE * SIDE;
const WHITE = 255;

/** The digits of one call: their pixels one after the other, and their labels. */
export interface DrawnDigits {
  readonly images: readonly Uint8Array[];
  readonly labels: readonly number[];
}

/** Draws digits that differ from each other. Throws DrawError where there are too many or none. */
export async function drawDigits(
  { count, set }: NonNullable<FunctionCase['digits']>,
  names: Names,
  random: Random,
  source: DigitSource,
  place: string,
): Promise<DrawnDigits> {
  const wanted = evaluateInteger(count, names, `${place}.count`);
  const digits = await source.read(set);
  const available = Math.min(MAX_DIGITS, digits.labels.length);
  if (wanted < 1 || wanted > available)
    throw new DrawError(`${place}.count`, `A call takes 1 to ${available} digits, not ${wanted}.`);
  const chosen = new Set<number>();
  while (chosen.size < wanted) chosen.add(random.integer(0, digits.labels.length - 1));
  return {
    images: [...chosen].map((index) => imageAt(digits, index)),
    labels: [...chosen].map((index) => digits.labels[index] ?? 0),
  };
}

const imageAt = ({ pixels }: Digits, index: number) => pixels.subarray(index * BYTES, (index + 1) * BYTES);

/** The argument that a call's digits make. Throws DrawError where the case draws none, or several for one image. */
export function digitsArgument(spec: DigitsArgument, digits: DrawnDigits | null, place: string): Tensor {
  if (!digits) throw new DrawError(place, 'The case draws no digits: add `digits: { count: … }` to it.');
  if (spec.digits === 'labels') return tensorOf('int64', [digits.labels.length], digits.labels);
  const { images } = digits;
  if (spec.digits === 'images') return pictures(images, [images.length], spec);
  if (images.length > 1)
    throw new DrawError(
      place,
      `\`image\` is a single one, and the case draws ${images.length}: use \`images\`.`,
    );
  return pictures(images, [], spec);
}

function pictures(
  images: readonly Uint8Array[],
  axes: readonly number[],
  { scale, padding }: DigitsArgument,
): Tensor {
  const side = SIDE + 2 * padding;
  const tensor = zeros(scale === 'bytes' ? 'uint8' : 'float64', [...axes, side, side]);
  const divisor = scale === 'bytes' ? 1 : WHITE;
  images.forEach((image, number) => {
    image.forEach((pixel, position) => {
      const row = Math.floor(position / SIDE) + padding;
      const column = (position % SIDE) + padding;
      tensor.data[(number * side + row) * side + column] = pixel / divisor;
    });
  });
  return tensor;
}
