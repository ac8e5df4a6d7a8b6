import type { WorkerPresence } from '@convolab/contracts';
import type { GradingRequest } from './grade-run.ports.ts';

type RuntimeState = WorkerPresence['runtimes'][number];

/** The runtimes that grading needs: none for a quiz; a graded model is also trained. */
function runtimesFor({ content, payload, mode }: GradingRequest): RuntimeState['runtime'][] {
  if (payload.kind === 'quiz') return [];
  if (content.spec.kind !== 'model') return [payload.language];
  return mode === 'graded' ? ['tfjs-model', 'training'] : ['tfjs-model'];
}

/** Why a worker with these runtimes cannot grade it; null if it can. */
export function findObstacle(
  request: GradingRequest,
  { runtimes }: Pick<WorkerPresence, 'runtimes'>,
): string | null {
  for (const name of runtimesFor(request)) {
    const state = runtimes.find(({ runtime }) => runtime === name);
    if (state?.available !== true) return state?.reason ?? `The runtime ${name} is missing.`;
  }
  return null;
}
