import { createEngine, type Engine } from '@convolab/engine';
import { SandboxConfigSchema, type SandboxConfig } from '@convolab/sandbox';
import type { CommandContext } from '../commands/command-context.ts';
import { readTensorflowFolder, TRAINER_ENTRY } from '../config.ts';

/** The engine that workers use, with boxes of this process's own. */
export interface OpenEngine {
  readonly engine: Engine;
  readonly sandbox: SandboxConfig;
  /** Folder of what boxes are made of. */
  readonly folder: string;
  readonly close: () => Promise<void>;
}

/** No student waits for a place here, and every box starts cold. */
const EXPLANATION_MS = 30_000;

/** Prepares what is missing. Where programs cannot be isolated, every grading fails with a SandboxError. */
export async function openEngine({ host, texts, terminal, signal }: CommandContext): Promise<OpenEngine> {
  const { config, folder } = await orAborted(host.prepareBoxes(), signal);
  const sandbox = SandboxConfigSchema.parse(config);
  const engine = createEngine({
    sandbox,
    trainerEntry: TRAINER_ENTRY,
    tensorflowFolder: readTensorflowFolder(),
    explanationMs: EXPLANATION_MS,
    onDiagnosisError: (error) => {
      const reason = error instanceof Error ? error.message : String(error);
      terminal.err(texts.platform.diagnosisLost(reason));
    },
  });
  return { engine, sandbox, folder, close: () => engine.close() };
}

/** What installs boxes knows of no signals; its processes end with this one. */
function orAborted<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    work.then(resolve, reject);
  });
}
