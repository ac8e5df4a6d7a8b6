import type { RunEvent } from '@convolab/contracts';
import { isFinished, lastSeq, mergeEvents } from './event-log.ts';

const event = (seq: number): RunEvent => ({
  runId: '019ab000-0000-7000-8000-000000000000',
  seq,
  at: '2026-11-24T00:00:00.000Z',
  event:
    seq === 9 ? { type: 'finished', data: { status: 'finished' } } : { type: 'running', data: { take: 1 } },
});
const seqs = (events: readonly RunEvent[]) => events.map(({ seq }) => seq);

describe('mergeEvents', () => {
  it('appends what is new and drops what is known, also twice within one batch', () => {
    expect(seqs(mergeEvents([event(1), event(2)], [event(2), event(3), event(3)]))).toEqual([1, 2, 3]);
  });

  it('puts late events in their place', () => {
    expect(seqs(mergeEvents([event(1), event(4)], [event(3), event(2)]))).toEqual([1, 2, 3, 4]);
  });

  it('returns the same list where nothing is new', () => {
    const events = [event(1), event(2)];
    expect(mergeEvents(events, [event(1)])).toBe(events);
    expect(mergeEvents(events, [])).toBe(events);
  });

  it('takes numbers that are missing in between: progress is not kept', () => {
    expect(seqs(mergeEvents([event(1)], [event(7)]))).toEqual([1, 7]);
  });
});

describe('the end of a story', () => {
  it('is its finished event', () => {
    expect(isFinished([event(1), event(9)])).toBe(true);
    expect(isFinished([event(1)])).toBe(false);
    expect(lastSeq([event(1), event(5)])).toBe(5);
    expect(lastSeq([])).toBe(0);
  });
});
