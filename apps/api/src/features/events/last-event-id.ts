import type { WatchedRun } from './watching.ts';

const LAST_EVENT_ID = /^([0-9a-f-]{36})~(\d{1,9})$/u;

/** A browser that reconnects by itself asks with the same address, and says in a header what it saw last. */
export function resumeAfter(runs: readonly WatchedRun[], lastEventId: string | undefined): WatchedRun[] {
  const [, seenRunId, seenSeq] = LAST_EVENT_ID.exec(lastEventId ?? '') ?? [];
  return runs.map(({ runId, afterSeq }) =>
    runId === seenRunId ? { runId, afterSeq: Math.max(afterSeq, Number(seenSeq)) } : { runId, afterSeq },
  );
}
