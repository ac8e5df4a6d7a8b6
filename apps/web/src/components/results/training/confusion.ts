/** A label that was read as another one, and how often. */
export interface Confusion {
  readonly label: number;
  readonly predicted: number;
  readonly count: number;
}

/** The mistakes of a confusion matrix (`matrix[label][predicted]`), most frequent first. */
export function confusions(matrix: readonly (readonly number[])[]): Confusion[] {
  return matrix
    .flatMap((row, label) => row.map((count, predicted) => ({ label, predicted, count })))
    .filter(({ label, predicted, count }) => label !== predicted && count > 0)
    .sort((a, b) => b.count - a.count);
}

/** The share of a label's images that were read right; null where there are none. */
export function recall(matrix: readonly (readonly number[])[], label: number): number | null {
  const row = matrix[label] ?? [];
  const total = row.reduce((sum, count) => sum + count, 0);
  return total === 0 ? null : (row[label] ?? 0) / total;
}
