import { createEngine, type Engine } from '../engine.ts';
import { readSandboxConfig } from './config.ts';

/** An engine with the boxes of this machine, for tests that train nothing. */
export function openTestEngine(): Engine {
  return createEngine({
    sandbox: readSandboxConfig(),
    trainerEntry: '/nonexistent',
    trainerMemoryMiB: 1_536,
    onDiagnosisError: (error) => {
      throw error;
    },
  });
}
