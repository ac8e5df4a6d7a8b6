import type { RunEventBody } from '@convolab/contracts';

/** How a lane stands when a run joins it. */
export interface LaneState {
  /** Runs that wait or are graded. */
  readonly laneRuns: number;
  /** Those that are graded. */
  readonly laneRunning: number;
  /** Of recent runs, from their start to their end; null while none has ended. */
  readonly laneMeanMs: number | null;
}

/**
 * What a run that joins is told. Where runs wait every place is taken, so that those under way tell how many end in the time of one.
 */
export function queuedEvent({ laneRuns, laneRunning, laneMeanMs }: LaneState): RunEventBody {
  const turns = 1 + laneRuns / Math.max(1, laneRunning);
  const expectedMs = laneMeanMs === null ? null : Math.round(laneMeanMs * turns);
  return { type: 'queued', data: { position: laneRuns, expectedMs } };
}
