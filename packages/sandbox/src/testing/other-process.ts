import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import type { SandboxConfig } from '../sandbox-config.ts';

/** The same boxes from a copy of the harness in a folder, by which they can be told from all others of the machine. */
export function withOwnHarness(config: SandboxConfig, folder: string): SandboxConfig {
  const boxDir = path.join(folder, 'box');
  fs.cpSync(config.boxDir, boxDir, { recursive: true });
  return { ...config, boxDir };
}

/**
 * A process of its own with a copy of the harness in a folder, by which its boxes can be told from others. It runs `code`,
 * which finds the configuration as JSON in its first argument, what the package exports, and `openLocalBoxHost`.
 * Resolves with the first that it prints.
 */
export async function startOther(
  config: SandboxConfig,
  folder: string,
  code: string,
): Promise<{ child: ChildProcess; config: SandboxConfig; printed: string }> {
  const own = withOwnHarness(config, folder);
  const script = path.join(folder, 'other.mjs');
  await build({
    stdin: {
      contents: `import { createProgramRunner, runLauncher } from './index.ts';
        import { openLocalBoxHost } from './boxes/local-box-host.ts'; ${code}`,
      resolveDir: path.join(import.meta.dirname, '..'),
      loader: 'ts',
    },
    outfile: script,
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['typescript', 'ts-blank-space'],
    logLevel: 'error',
  });
  const child = spawn(process.execPath, [script, JSON.stringify(own)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit').then(() =>
    Promise.reject(new Error('The process ended without a word.')),
  );
  const [printed] = (await Promise.race([once(child.stdout, 'data'), ended])) as [Buffer];
  ended.catch(() => undefined);
  return { child, config: own, printed: printed.toString('utf8') };
}
