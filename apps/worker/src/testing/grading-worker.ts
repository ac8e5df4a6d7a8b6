import type { RunEvent } from '@convolab/contracts';
import type { GradeRunPorts } from '../jobs/grade-run/grade-run.ts';
import { GradeRunRepository } from '../jobs/grade-run/grade-run.repository.ts';
import { ActiveWork } from '../leases/active-work.ts';
import { createLogger } from '../logging/logger.ts';
import { createScriptedEngine } from './scripted-engine.ts';
import type { TestStores } from './stores.ts';

/** What `gradeRun` needs, with real stores and the scripted engine; `published` is what it has told so far. */
export function makeGradingWorker(
  { prisma, redis, artifacts }: TestStores,
  changes: Partial<GradeRunPorts> = {},
) {
  const published: RunEvent[] = [];
  const active = new ActiveWork();
  const ports: GradeRunPorts = {
    runs: new GradeRunRepository(prisma),
    grader: createScriptedEngine(redis),
    artifacts,
    publish: (events) => published.push(...events),
    findObstacle: () => Promise.resolve(null),
    log: createLogger('silent'),
    register: active.register,
    ...changes,
  };
  return { ports, published, active };
}
