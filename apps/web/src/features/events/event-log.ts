import type { RunEvent } from '@convolab/contracts';

/**
 * The events of one run in the order of their numbers, with `incoming` merged in; numbers that are there already are dropped.
 * Returns `events` itself where nothing is new, so that React sees no change.
 */
export function mergeEvents(events: readonly RunEvent[], incoming: readonly RunEvent[]): readonly RunEvent[] {
  const known = new Set(events.map((event) => event.seq));
  const fresh: RunEvent[] = [];
  for (const event of incoming) {
    if (known.has(event.seq)) continue;
    known.add(event.seq);
    fresh.push(event);
  }
  if (fresh.length === 0) return events;
  const merged = [...events, ...fresh];
  const inOrder = merged.every((event, index) => index === 0 || (merged[index - 1]?.seq ?? 0) < event.seq);
  return inOrder ? merged : merged.sort((first, second) => first.seq - second.seq);
}

/** Whether the story is told: nothing follows. */
export function isFinished(events: readonly RunEvent[]): boolean {
  return events.at(-1)?.event.type === 'finished';
}

/** The newest number, from which a stream goes on; 0 before the first event. */
export function lastSeq(events: readonly RunEvent[]): number {
  return events.at(-1)?.seq ?? 0;
}
