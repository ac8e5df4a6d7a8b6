/** The station that a key leads to from `current` (null: none yet); null where the key leads nowhere. */
export function movedStation(keys: readonly string[], current: string | null, key: string): string | null {
  const at = current === null ? -1 : keys.indexOf(current);
  const last = keys.length - 1;
  const places: Readonly<Record<string, number>> = {
    ArrowRight: Math.min(last, at + 1),
    ArrowDown: Math.min(last, at + 1),
    ArrowLeft: Math.max(0, at - 1),
    ArrowUp: Math.max(0, at - 1),
    Home: 0,
    End: last,
  };
  return keys[places[key] ?? -1] ?? null;
}
