/** Both ends lie in [0, 1]. */
export interface ShareInterval {
  readonly low: number;
  readonly high: number;
}

/** 97.5 % of the standard normal distribution lie below it. */
const Z = 1.959964;

/**
 * The 95 % interval of a share of which `correct` of `images` were counted: Wilson's score interval (1927), without continuity
 * correction. Near 100 % it stays inside [0, 1] and keeps its coverage, where the one of the textbooks (± z·√(p(1−p)/n)) does neither.
 */
export function wilsonInterval(correct: number, images: number): ShareInterval {
  if (!(images > 0 && correct >= 0 && correct <= images))
    throw new RangeError(`${correct} of ${images} is no share.`);
  const share = correct / images;
  const square = Z * Z;
  const middle = (correct + square / 2) / (images + square);
  const half = (Z * Math.sqrt(images * share * (1 - share) + square / 4)) / (images + square);
  // Rounding must not push the ends of 0 and 1 out of the range.
  return {
    low: share === 0 ? 0 : Math.max(0, middle - half),
    high: share === 1 ? 1 : Math.min(1, middle + half),
  };
}
