export interface ComparedLine {
  readonly text: string;
  /** The other text does not have this line at this place. */
  readonly changed: boolean;
}

/** The lines of two texts, marked where they differ: all that is not in their longest common subsequence. */
export function compareLines(mine: string, theirs: string): { mine: ComparedLine[]; theirs: ComparedLine[] } {
  const [a, b] = [mine.split('\n'), theirs.split('\n')];
  const lengths = commonLengths(a, b);
  const lengthAt = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  const common = { mine: new Set<number>(), theirs: new Set<number>() };
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      common.mine.add(i++);
      common.theirs.add(j++);
    } else if (lengthAt(i + 1, j) >= lengthAt(i, j + 1)) i += 1;
    else j += 1;
  }
  const marked = (lines: string[], shared: Set<number>) =>
    lines.map((text, place) => ({ text, changed: !shared.has(place) }));
  return { mine: marked(a, common.mine), theirs: marked(b, common.theirs) };
}

/** `lengths[i][j]`: how many lines `a` from i and `b` from j have in common. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint32Array[] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const [row, below] = [lengths[i], lengths[i + 1]];
    if (!row || !below) continue;
    for (let j = b.length - 1; j >= 0; j -= 1) {
      row[j] = a[i] === b[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return lengths;
}
