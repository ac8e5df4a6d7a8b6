/** @typedef {{ p50: number, p95: number }} Percentiles */

/** @param {number} value */
export const rounded = (value) => Math.round(value * 10) / 10;

/** @param {readonly number[]} values not empty */
export const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * By nearest rank: each is one of the values.
 *
 * @param {readonly number[]} values not empty
 * @returns {Percentiles}
 */
export function percentiles(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (/** @type {number} */ share) => rounded(sorted[Math.ceil(share * sorted.length) - 1] ?? NaN);
  return { p50: at(0.5), p95: at(0.95) };
}

/**
 * The slope of the straight line through points that fits best (least squares).
 *
 * @param {readonly { x: number, y: number }[]} points of two different x at least
 */
export function slope(points) {
  const x = mean(points.map((point) => point.x));
  const y = mean(points.map((point) => point.y));
  const above = points.reduce((sum, point) => sum + (point.x - x) * (point.y - y), 0);
  const below = points.reduce((sum, point) => sum + (point.x - x) ** 2, 0);
  return above / below;
}
