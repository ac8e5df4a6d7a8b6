import type { RunEvent } from '@convolab/contracts';
import type { EventStream } from './event-stream.ts';
import type { EventListener } from './live-events.ts';
import { RunFollower, type StoredEvents } from './run-follower.ts';

export interface WatchedRun {
  readonly runId: string;
  readonly afterSeq: number;
}

export interface WatchingPorts {
  readonly listen: (runId: string, listener: EventListener) => Promise<() => void>;
  readonly readAfter: (runId: string, afterSeq: number) => Promise<StoredEvents>;
  /** Whether the session goes on and the person may (still) see all these runs. */
  readonly mayWatch: () => Promise<boolean>;
  readonly onError: (error: unknown) => void;
}

export interface WatchingTimings {
  /** The right to watch is looked at again. */
  readonly recheckMs: number;
  /** What is stored is read again, for messages that were lost without a later one to show it. */
  readonly rereadMs: number;
}

/**
 * Fills a stream with the stories of some runs until they have all ended or the reader has gone: listens first, then reads what
 * is stored, so that nothing falls between. Resolves when the stream is closed.
 */
export async function watchRuns(
  stream: EventStream,
  runs: readonly WatchedRun[],
  ports: WatchingPorts,
  timings: WatchingTimings,
): Promise<void> {
  const fail = (error: unknown) => {
    ports.onError(error);
    stream.close();
  };
  const going = new Map<string, RunFollower>();
  for (const { runId, afterSeq } of runs) {
    const onEnd = () => {
      going.delete(runId);
      if (going.size === 0) stream.finish();
    };
    const send = (event: RunEvent) => stream.send(event);
    going.set(
      runId,
      new RunFollower(runId, afterSeq, { readAfter: ports.readAfter, send, onEnd, onError: fail }),
    );
  }
  const catchUp = () => {
    for (const follower of going.values()) follower.catchUp();
  };
  const rereading = setInterval(catchUp, timings.rereadMs);
  const rechecking = setInterval(() => {
    ports.mayWatch().then((may) => {
      if (!may) stream.close();
    }, fail);
  }, timings.recheckMs);
  const listening = [...going].map(([runId, { onEvent, catchUp: onGap }]) =>
    ports.listen(runId, { onEvent, onGap }),
  );
  try {
    await Promise.race([Promise.all(listening), stream.closed()]);
    catchUp();
    await stream.closed();
  } finally {
    clearInterval(rereading);
    clearInterval(rechecking);
    for (const stopListening of await Promise.all(listening)) stopListening();
  }
}
