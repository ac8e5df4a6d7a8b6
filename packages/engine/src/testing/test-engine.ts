import { createEngine, type Engine } from '../engine.ts';
import { readTestSandboxConfig } from '@convolab/sandbox/testing/config';

/** An engine with the boxes of this machine. @param trainerEntry for tests that train */
export function openTestEngine(trainerEntry = '/nonexistent'): Engine {
  return createEngine({
    sandbox: readTestSandboxConfig(),
    trainerEntry,
    onDiagnosisError: (error) => {
      throw error;
    },
  });
}
