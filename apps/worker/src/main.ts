import fs from 'node:fs';
import { availableParallelism } from 'node:os';
import { GATE_VERSION } from '@convolab/contracts';
import { FolderArtifactStore } from '@convolab/db/artifacts';
import { checkExercise, createEngine, type Engine } from '@convolab/engine';
import { poolSettingsFor, SandboxConfigSchema, usualBoxesPerLanguage } from '@convolab/sandbox';
import { ConfigError, readConfig, type WorkerConfig } from './config.ts';
import { createLogger } from './logging/logger.ts';
import type { Checker } from './jobs/check-exercise/check-exercise.ports.ts';
import { openWork } from './open-work.repository.ts';
import { startWorker } from './worker.ts';

/** The publish gate on at most half of the cores: students' runs have the rest. */
function checkerWith(engine: Engine): Checker {
  const concurrency = Math.max(1, Math.floor(availableParallelism() / 2));
  return {
    engine: `gate ${String(GATE_VERSION)}, node ${process.versions.node}`,
    check: (content, onProgress, signal) =>
      checkExercise(content, engine, { concurrency }, signal, onProgress),
  };
}

async function main(config: WorkerConfig): Promise<void> {
  const log = createLogger(config.logLevel);
  const { close, ...work } = openWork(config.databaseUrl, config.interactiveConcurrency);
  const engine = createEngine({
    sandbox: SandboxConfigSchema.parse(JSON.parse(fs.readFileSync(config.sandboxConfigPath, 'utf8'))),
    pool: poolSettingsFor(usualBoxesPerLanguage()),
    trainerEntry: config.trainerEntry,
    tensorflowFolder: config.tensorflowFolder,
    trainerThreads: config.training.threads,
    onDiagnosisError: (error) => {
      log.warn({ err: error }, 'a diagnosis was left out');
    },
  });
  engine.warm();
  const worker = await startWorker(
    {
      redisUrl: config.redisUrl,
      engine,
      checker: checkerWith(engine),
      artifacts: new FolderArtifactStore(config.artifactFolder),
      ...work,
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
