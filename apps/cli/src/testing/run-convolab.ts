import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readEnvironment } from './config.ts';

export const REPOSITORY = path.resolve(import.meta.dirname, '../../../..');
/** As npm links it. */
const BIN = path.join(REPOSITORY, 'node_modules/.bin/convolab');

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface RunOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** The real command in a process of its own; English unless the environment says otherwise. */
export function startConvolab(args: readonly string[], { cwd = REPOSITORY, env = {} }: RunOptions = {}) {
  const child = spawn(BIN, args, {
    cwd,
    env: { ...readEnvironment(), LC_ALL: 'C', NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return { child, ended: waitForEnd(child) };
}

export const convolab = (args: readonly string[], options: RunOptions = {}): Promise<Ended> =>
  startConvolab(args, options).ended;

function waitForEnd(child: ChildProcess): Promise<Ended> {
  let stdout = '';
  let stderr = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, stdout, stderr }));
  });
}

/** A folder with files, gone after the tests. */
export function temporaryFolder(files: Readonly<Record<string, string | Uint8Array>>): {
  folder: string;
  remove: () => void;
} {
  const folder = mkdtempSync(path.join(tmpdir(), 'convolab-cli-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
