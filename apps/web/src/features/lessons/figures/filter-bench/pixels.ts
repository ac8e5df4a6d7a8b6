import {
  divergingColor,
  magnitudeLimit,
  sequentialColor,
  type Scheme,
} from '../../../../design/tensor-scale.ts';
import type { Response } from './filtering.ts';

/** Steps of a scale that are looked up instead of computed for each pixel. */
const STEPS = 255;

/** The picture's pixels in the colours of its scale; brightness beyond 0 to 1 is cut. */
export function pixelsOf({ values, scale }: Response, scheme: Scheme): Uint8ClampedArray<ArrayBuffer> {
  const flat = values.flat();
  const limit = scale === 'brightness' ? 1 : magnitudeLimit(flat);
  const lookUp = colors(scale, scheme);
  const rgba = new Uint8ClampedArray(flat.length * 4);
  flat.forEach((value, place) => {
    const share = Math.max(-1, Math.min(1, value / limit));
    rgba.set(lookUp[Math.round((share + 1) * STEPS)] ?? [0, 0, 0, 255], place * 4);
  });
  return rgba;
}

/** Colours from −1 to 1. */
function colors(scale: Response['scale'], scheme: Scheme): number[][] {
  return Array.from({ length: 2 * STEPS + 1 }, (_, k) => {
    const share = k / STEPS - 1;
    if (scale === 'brightness') return [...Array<number>(3).fill(Math.max(0, share) * 255), 255];
    const color =
      scale === 'diverging' ? divergingColor(share, 1, scheme) : sequentialColor(share, 1, scheme);
    return [...(color?.match(/\d+/gu) ?? []).map(Number), 255];
  });
}
