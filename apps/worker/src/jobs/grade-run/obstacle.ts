import type { WorkerPresence } from '@convolab/contracts';
import { missingRuntime } from '../../presence/missing-runtime.ts';
import type { GradingRequest } from './grade-run.ports.ts';

type RuntimeName = WorkerPresence['runtimes'][number]['runtime'];

/** The runtimes that grading needs: none for a quiz; a graded model is also trained. */
function runtimesFor({ content, payload, mode }: GradingRequest): RuntimeName[] {
  if (payload.kind === 'quiz') return [];
  if (content.spec.kind !== 'model') return [payload.language];
  return mode === 'graded' ? ['tfjs-model', 'training'] : ['tfjs-model'];
}

/** Why a worker with these runtimes cannot grade it; null if it can. */
export function findObstacle(
  request: GradingRequest,
  worker: Pick<WorkerPresence, 'runtimes'>,
): string | null {
  return missingRuntime(runtimesFor(request), worker);
}
