import { createPrismaClient } from '@convolab/db';
import { FolderArtifactStore } from '@convolab/db/artifacts';
import { Redis } from 'ioredis';
import { ArtifactNames } from '../jobs/clear-artifacts/clear-artifacts.repository.ts';
import { CheckExerciseRepository } from '../jobs/check-exercise/check-exercise.repository.ts';
import { GradeRunRepository } from '../jobs/grade-run/grade-run.repository.ts';
import { ReconcileRepository } from '../jobs/reconcile/reconcile.repository.ts';
import { createLogger } from '../logging/logger.ts';
import { startWorker } from '../worker.ts';
import { createScriptedChecker } from './scripted-checker.ts';
import { createScriptedEngine } from './scripted-engine.ts';

/** A whole worker process but for the engine, to be killed and stopped by tests. Arguments: database, Redis, lease in ms, folder of artefacts. */
const [databaseUrl = '', redisUrl = '', leaseMs = '', artifactFolder = ''] = process.argv.slice(2);
const prisma = createPrismaClient({ url: databaseUrl, maxConnections: 4 });
const redis = new Redis(redisUrl);
const worker = await startWorker(
  {
    redisUrl,
    engine: createScriptedEngine(redis),
    checker: createScriptedChecker(redis),
    runs: new GradeRunRepository(prisma),
    checks: new CheckExerciseRepository(prisma),
    artifacts: new FolderArtifactStore(artifactFolder),
    findNamed: new ArtifactNames(prisma).findNamed,
    withMissingJobs: new ReconcileRepository(prisma, 0).withMissingJobs,
    log: createLogger('warn'),
  },
  {
    lanes: ['interactive', 'training', 'batch'],
    interactiveConcurrency: 2,
    training: { trainings: 1 },
    leaseMs: Number(leaseMs),
  },
);
process.once('SIGTERM', () => {
  void worker.stop().then(() => process.exit(0));
});
process.stdout.write('ready\n');
