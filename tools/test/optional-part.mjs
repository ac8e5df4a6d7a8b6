import { run } from '../processes/run.mjs';
import { root } from '../workspace.mjs';

/**
 * Runs the setup of an optional part. Where it fails, the reason is said, and the tests of the part are skipped.
 *
 * @param {{ name: string, setup: string, limitMs: number, env?: NodeJS.ProcessEnv }} part with the script that installs it
 * @param {(line: string) => void} log
 */
export async function installForTests({ name, setup, limitMs, env = process.env }, log) {
  const { status, stderr } = await run(process.execPath, [setup], { cwd: root, env, limitMs });
  if (status === 0) return;
  const reason = status === null ? `the setup did not end within ${limitMs / 1000} s` : stderr.trim();
  log(`${name} is not tested: it could not be installed. ${reason}`);
}
