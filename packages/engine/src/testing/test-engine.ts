import { createEngine, type Engine } from '../engine.ts';
import { readTestSandboxConfig } from '@convolab/sandbox/testing/config';

/** An engine with the boxes of this machine, for tests that train nothing. */
export function openTestEngine(): Engine {
  return createEngine({
    sandbox: readTestSandboxConfig(),
    trainerEntry: '/nonexistent',
    onDiagnosisError: (error) => {
      throw error;
    },
  });
}
