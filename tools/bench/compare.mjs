/** @typedef {{ [name: string]: unknown }} Figures */

/**
 * A line as it is shown.
 *
 * @typedef {object} Row
 * @property {string} title
 * @property {string} value with its unit
 * @property {string} target '' without one
 * @property {boolean | null} isMet null without a target
 * @property {string} ratio how many times better than others, by name
 * @property {string} before '' where nothing was measured then
 */

/**
 * The lines that have been measured, beside their targets, other tools, and what was measured before.
 *
 * @param {readonly import('./lines.mjs').Line[]} lines
 * @param {Figures} figures
 * @param {Figures} before
 * @returns {Row[]}
 */
export function compare(lines, figures, before) {
  const [now, then] = [flatten(figures), flatten(before)];
  return lines.flatMap((line) => {
    const value = now.get(line.path);
    if (typeof value !== 'number') return [];
    const last = then.get(line.path);
    return [
      {
        title: line.title,
        value: withUnit(value, line.unit),
        target: targetOf(line),
        isMet: isMet(line, value),
        ratio: ratioOf(line, value, now),
        before: typeof last === 'number' ? withUnit(last, line.unit) : '',
      },
    ];
  });
}

/**
 * @param {Figures} figures
 * @param {string} prefix
 * @returns {Map<string, unknown>} a leaf by its dotted name
 */
export function flatten(figures, prefix = '') {
  return new Map(
    Object.entries(figures).flatMap(([key, value]) =>
      typeof value === 'object' && value !== null
        ? [...flatten(/** @type {Figures} */ (value), `${prefix}${key}.`)]
        : [[`${prefix}${key}`, value]],
    ),
  );
}

/**
 * @param {number} value
 * @param {string} unit
 */
const withUnit = (value, unit) => `${value}${unit && ` ${unit}`}`;

/** @param {import('./lines.mjs').Line} line */
function targetOf({ atMost, atLeast, unit }) {
  if (atMost !== undefined) return `≤ ${withUnit(atMost, unit)}`;
  return atLeast === undefined ? '' : `≥ ${withUnit(atLeast, unit)}`;
}

/**
 * @param {import('./lines.mjs').Line} line
 * @param {number} value
 */
function isMet({ atMost, atLeast }, value) {
  if (atMost !== undefined) return value <= atMost;
  return atLeast === undefined ? null : value >= atLeast;
}

/**
 * @param {import('./lines.mjs').Line} line
 * @param {number} value
 * @param {Map<string, unknown>} figures
 */
function ratioOf({ peers = {}, better }, value, figures) {
  return Object.entries(peers)
    .flatMap(([name, path]) => {
      const other = figures.get(path);
      if (typeof other !== 'number') return [];
      return `${name} ${other} (× ${(better === 'less' ? other / value : value / other).toFixed(1)})`;
    })
    .join(', ');
}
