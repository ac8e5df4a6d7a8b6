/** Shorter names are near to too many. */
const MIN_LENGTH = 3;
const LENGTH_FOR_TWO = 6;

/**
 * The one name that a name was most likely meant to be: one slip away (a letter more, less, another, or two swapped), two in
 * names of six letters and more; case counts for nothing. Null where there is none, or more than one as near.
 */
export function nearName(name: string, among: Iterable<string>): string | null {
  const room = name.length < LENGTH_FOR_TWO ? 1 : 2;
  let best: string | null = null;
  let bestSlips = room + 1;
  for (const candidate of among) {
    if (candidate === name || !isComparable(name, candidate)) continue;
    const slips = slipsBetween(name.toLowerCase(), candidate.toLowerCase());
    if (slips > bestSlips) continue;
    best = slips < bestSlips ? candidate : null;
    bestSlips = slips;
  }
  return bestSlips <= room ? best : null;
}

const isComparable = (name: string, candidate: string) =>
  Math.min(name.length, candidate.length) >= MIN_LENGTH && Math.abs(name.length - candidate.length) <= 2;

/** Optimal string alignment. */
function slipsBetween(a: string, b: string): number {
  let older: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = at(row, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = isSwapped ? at(older, j - 2) + 1 : Infinity;
      next[j] = Math.min(replaced, at(row, j) + 1, at(next, j - 1) + 1, swapped);
    }
    older = row;
    row = next;
  }
  return at(row, b.length);
}

const at = (row: readonly number[], index: number) => row[index] ?? Infinity;
