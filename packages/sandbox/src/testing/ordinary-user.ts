import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { build } from 'esbuild';
import type { SandboxConfig } from '../sandbox-config.ts';
import type { HostileProgram } from './hostile-programs.ts';

/** What became of the programs, by name; or why no box can be had on this machine by a user who is not root. */
export type OrdinaryAttack =
  { readonly outcomes: Readonly<Record<string, string>> } | { readonly missing: string };

/** Nobody in particular, and no user of a box. */
const ORDINARY_ID = 60_117;
/** A number behind a gap: Node.js guards what lies before the first one. */
const FORGOTTEN_DESCRIPTOR = 40;
/** esbuild keeps CommonJS dependencies (the compiler) as they are; they want these names. */
const COMMON_JS_NAMES =
  "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" +
  'const __filename = import.meta.filename, __dirname = import.meta.dirname;';

/**
 * Lets hostile programs attack a runner in a process of an ordinary user, who has neither root nor cgroups. Whoever
 * started that process forgot to close a file which only its owner may read.
 */
export async function attackAsOrdinaryUser(
  config: SandboxConfig,
  programs: readonly HostileProgram[],
): Promise<OrdinaryAttack> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'convolab-ordinary-'));
  try {
    fs.chmodSync(folder, 0o755);
    const script = path.join(folder, 'attack.mjs');
    await build({
      entryPoints: [path.join(import.meta.dirname, 'ordinary-user.main.ts')],
      outfile: script,
      bundle: true,
      platform: 'node',
      format: 'esm',
      banner: { js: COMMON_JS_NAMES },
      logLevel: 'error',
    });
    fs.chmodSync(script, 0o644);
    const forgotten = path.join(folder, 'forgotten');
    fs.writeFileSync(forgotten, 'expected: 42', { mode: 0o600 });
    const task = { config: { ...config, boxUids: null, launcherSocket: null }, programs };
    const answer = await runAsOrdinaryUser(config.node.binary, script, forgotten, JSON.stringify(task));
    return JSON.parse(answer) as OrdinaryAttack;
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

async function runAsOrdinaryUser(
  node: string,
  script: string,
  forgotten: string,
  input: string,
): Promise<string> {
  const descriptor = fs.openSync(forgotten, 'r');
  const stdio: (number | 'ignore' | 'pipe' | 'inherit')[] = ['pipe', 'pipe', 'inherit'];
  while (stdio.length < FORGOTTEN_DESCRIPTOR) stdio.push('ignore');
  stdio.push(descriptor);
  // Nobody but root can become another user, and whoever is not root is an ordinary one already.
  const user = process.getuid?.() === 0 ? { uid: ORDINARY_ID, gid: ORDINARY_ID } : {};
  const child = spawn(node, [script], { ...user, cwd: '/', env: {}, stdio });
  fs.closeSync(descriptor);
  if (!child.stdin || !child.stdout) throw new Error('The process has no pipes.');
  child.stdin.end(input);
  return await text(child.stdout);
}
