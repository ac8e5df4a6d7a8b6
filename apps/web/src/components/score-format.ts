/** Points with at most two decimals: `7`, `7.5`, `7.25`. */
export function formatScore(points: number): string {
  return String(Math.round(points * 100) / 100);
}
