import type { RuntimeName } from '@convolab/contracts';
import type { ProgramRunner } from '@convolab/grading';
import type { SandboxConfig } from './sandbox-config.ts';
import { SandboxError } from './sandbox-error.ts';

/** Whether programs of a runtime can be run here; `reason` says in plain words why not. */
export interface RuntimeAvailability {
  readonly runtime: RuntimeName;
  readonly available: boolean;
  readonly reason: string | null;
}

export interface SandboxProgramRunner extends ProgramRunner {
  /** Starts a box of every runtime, waits until it is ready, and tells what happened. */
  availability(): Promise<readonly RuntimeAvailability[]>;
  /** Kills every open box. */
  close(): Promise<void>;
}

export function createProgramRunner(config: SandboxConfig): SandboxProgramRunner {
  throw new SandboxError('unavailable', `not built yet: ${config.boxDir}`);
}
