import fs from 'node:fs';
import { createPrismaClient } from '@convolab/db';
import { createEngine } from '@convolab/engine';
import { SandboxConfigSchema } from '@convolab/sandbox';
import { ConfigError, readConfig, type WorkerConfig } from './config.ts';
import { GradeRunRepository } from './jobs/grade-run/grade-run.repository.ts';
import { ReconcileRunsRepository } from './jobs/reconcile-runs/reconcile-runs.repository.ts';
import { createLogger } from './logging/logger.ts';
import { startWorker } from './worker.ts';

/** LeNet-5 takes about 350 MiB with its data; the largest model that is let through about twice that. */
const TRAINER_MEMORY_MIB = 1_536;

/** Whoever made the run adds its job within this time; only then is it missing. */
const ADD_GRACE_MS = 2_000;

async function main(config: WorkerConfig): Promise<void> {
  const log = createLogger(config.logLevel);
  const prisma = createPrismaClient({
    url: config.databaseUrl,
    maxConnections: config.interactiveConcurrency + 4,
  });
  const engine = createEngine({
    sandbox: SandboxConfigSchema.parse(JSON.parse(fs.readFileSync(config.sandboxConfigPath, 'utf8'))),
    trainerEntry: config.trainerEntry,
    trainerMemoryMiB: TRAINER_MEMORY_MIB,
    onDiagnosisError: (error) => {
      log.warn({ err: error }, 'a diagnosis was left out');
    },
  });
  const worker = await startWorker(
    {
      redisUrl: config.redisUrl,
      engine,
      runs: new GradeRunRepository(prisma),
      withWaitingRuns: new ReconcileRunsRepository(prisma, ADD_GRACE_MS).withWaitingRuns,
      log,
    },
    config,
  );
  log.info({ lanes: config.lanes }, 'the worker grades');
  const stop = async () => {
    await worker.stop();
    await Promise.all([engine.close(), prisma.$disconnect()]);
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop());
}

try {
  await main(readConfig());
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  console.error(error.message);
  process.exit(1);
}
