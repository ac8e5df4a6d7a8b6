/** A wall clock in a named zone, as `<input type="datetime-local">` writes it: `2026-11-24T23:59`. */
export type WallTime = string;

/** What a clock in `zone` shows at `instant`, to the minute. */
export function wallTimeIn(zone: string, instant: string): WallTime {
  const parts = Object.fromEntries(
    new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
      .formatToParts(new Date(instant))
      .map((part) => [part.type, part.value]),
  );
  return `${(parts['year'] ?? '').padStart(4, '0')}-${parts['month'] ?? ''}-${parts['day'] ?? ''}T${parts['hour'] ?? ''}:${parts['minute'] ?? ''}`;
}

/**
 * The instant at which a clock in `zone` shows `wall`, or null where `wall` is no date. Where clocks are set back, it is the
 * earlier of two; where they are set forward, a skipped time counts from before the change.
 */
export function instantOf(wall: WallTime, zone: string): string | null {
  const asUtcMs = Date.parse(`${wall}Z`);
  if (Number.isNaN(asUtcMs)) return null;
  const offsets = [asUtcMs - 86_400_000, asUtcMs + 86_400_000].map((atMs) => offsetMs(zone, atMs));
  const candidates = offsets.map((offset) => asUtcMs - offset);
  const exact = candidates.filter((atMs) => wallTimeIn(zone, new Date(atMs).toISOString()) === wall);
  const atMs = exact.length > 0 ? Math.min(...exact) : (candidates[0] ?? asUtcMs);
  return new Date(atMs).toISOString();
}

/** How far the clocks of `zone` are ahead of UTC at that time. */
function offsetMs(zone: string, atMs: number): number {
  const toMinute = Math.floor(atMs / 60_000) * 60_000;
  return Date.parse(`${wallTimeIn(zone, new Date(toMinute).toISOString())}Z`) - toMinute;
}
