import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { build } from 'esbuild';
import type { SandboxConfig } from '../sandbox-config.ts';
import type { HostileProgram } from './hostile-programs.ts';

/** Nobody in particular, and no user of a box. */
const ORDINARY_ID = 60_117;
/** esbuild keeps CommonJS dependencies (the compiler) as they are; they want these names. */
const COMMON_JS_NAMES =
  "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" +
  'const __filename = import.meta.filename, __dirname = import.meta.dirname;';

/** Lets hostile programs attack a runner in a process of an ordinary user, who has neither root nor cgroups. */
export async function attackAsOrdinaryUser(
  config: SandboxConfig,
  programs: readonly HostileProgram[],
): Promise<Record<string, string>> {
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
    const task = { config: { ...config, boxUids: null, launcherSocket: null }, programs };
    return JSON.parse(await runAs(config.node.binary, script, JSON.stringify(task))) as Record<
      string,
      string
    >;
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

async function runAs(node: string, script: string, input: string): Promise<string> {
  const child = spawn(node, [script], {
    uid: ORDINARY_ID,
    gid: ORDINARY_ID,
    cwd: '/',
    env: {},
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(input);
  return await text(child.stdout);
}
