import type { SandboxConfig } from './sandbox-config.ts';
import { SandboxError } from './sandbox-error.ts';

export interface Launcher {
  /** Kills every box and stops listening. */
  close(): Promise<void>;
}

/**
 * Listens on `socketPath` for the worker and starts boxes for it; the only process that keeps root.
 * The socket is root's and opens for members of `allowedGid` only.
 */
export async function runLauncher(
  config: SandboxConfig,
  socketPath: string,
  allowedGid: number,
): Promise<Launcher> {
  await Promise.resolve();
  throw new SandboxError('unavailable', `not built yet: ${config.boxDir} ${socketPath} ${allowedGid}`);
}
