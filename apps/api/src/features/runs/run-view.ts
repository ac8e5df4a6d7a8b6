import type { RunSummary } from '@convolab/contracts';
import type { RunRow } from './runs.repository.ts';

/** A run as lists show it. */
export function runSummaryOf(run: RunRow): RunSummary {
  return {
    id: run.id,
    status: run.status,
    verdict: run.verdict,
    score: run.score,
    maxScore: run.maxScore,
    createdAt: run.createdAt.toISOString(),
    finishedAt: run.finishedAt?.toISOString() ?? null,
  };
}
