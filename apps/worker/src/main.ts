import fs from 'node:fs';
import { createEngine } from '@convolab/engine';
import { poolSettingsFor, SandboxConfigSchema, usualBoxesPerLanguage } from '@convolab/sandbox';
import { ConfigError, readConfig, type WorkerConfig } from './config.ts';
import { createLogger } from './logging/logger.ts';
import { openRuns } from './open-runs.repository.ts';
import { startWorker } from './worker.ts';

/** LeNet-5 takes about 350 MiB with its data; the largest model that is let through about twice that. */
const TRAINER_MEMORY_MIB = 1_536;

async function main(config: WorkerConfig): Promise<void> {
  const log = createLogger(config.logLevel);
  const { runs, withWaitingRuns, close } = openRuns(config.databaseUrl, config.interactiveConcurrency);
  const engine = createEngine({
    sandbox: SandboxConfigSchema.parse(JSON.parse(fs.readFileSync(config.sandboxConfigPath, 'utf8'))),
    pool: poolSettingsFor(usualBoxesPerLanguage()),
    trainerEntry: config.trainerEntry,
    trainerMemoryMiB: TRAINER_MEMORY_MIB,
    onDiagnosisError: (error) => {
      log.warn({ err: error }, 'a diagnosis was left out');
    },
  });
  engine.warm();
  const worker = await startWorker(
    {
      redisUrl: config.redisUrl,
      engine,
      runs,
      withWaitingRuns,
      log,
    },
    config,
  );
  log.info({ lanes: config.lanes }, 'the worker grades');
  const stop = async () => {
    await worker.stop();
    await Promise.all([engine.close(), close()]);
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
