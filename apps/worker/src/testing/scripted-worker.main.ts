import { createPrismaClient } from '@convolab/db';
import { Redis } from 'ioredis';
import { GradeRunRepository } from '../jobs/grade-run/grade-run.repository.ts';
import { ReconcileRunsRepository } from '../jobs/reconcile-runs/reconcile-runs.repository.ts';
import { createLogger } from '../logging/logger.ts';
import { startWorker } from '../worker.ts';
import { createScriptedEngine } from './scripted-engine.ts';

/** A whole worker process but for the engine, to be killed and stopped by tests. Arguments: database, Redis, lease in ms. */
const [databaseUrl = '', redisUrl = '', leaseMs = ''] = process.argv.slice(2);
const prisma = createPrismaClient({ url: databaseUrl, maxConnections: 4 });
const worker = await startWorker(
  {
    redisUrl,
    engine: createScriptedEngine(new Redis(redisUrl)),
    runs: new GradeRunRepository(prisma),
    withWaitingRuns: new ReconcileRunsRepository(prisma, 0).withWaitingRuns,
    log: createLogger('warn'),
  },
  { lanes: ['interactive', 'training'], interactiveConcurrency: 2, leaseMs: Number(leaseMs) },
);
process.once('SIGTERM', () => {
  void worker.stop().then(() => process.exit(0));
});
process.stdout.write('ready\n');
