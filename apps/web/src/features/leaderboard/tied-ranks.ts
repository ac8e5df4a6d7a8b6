/** The ranks that several share. */
export function tiedRanks(entries: readonly { readonly rank: number }[]): Set<number> {
  const seen = new Set<number>();
  const tied = new Set<number>();
  for (const { rank } of entries) {
    if (seen.has(rank)) tied.add(rank);
    seen.add(rank);
  }
  return tied;
}
