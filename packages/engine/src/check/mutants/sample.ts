/** At most `count` of the items, evenly spread and in order; the same ones each time. */
export function sampleEvenly<Item>(items: readonly Item[], count: number): Item[] {
  if (items.length <= count) return [...items];
  return Array.from({ length: count }, (_, position) => {
    const index = Math.floor(((position + 0.5) * items.length) / count);
    return items.slice(index, index + 1);
  }).flat();
}
