import { run } from '../processes/run.mjs';
import { root } from '../workspace.mjs';

/**
 * Runs a program in the checkout and gives what it printed; throws with all of it where it fails.
 *
 * @param {string} file
 * @param {string[]} args
 * @returns {Promise<string>}
 */
export async function must(file, args) {
  const { status, stdout, stderr } = await run(file, args, { cwd: root, env: process.env });
  if (status !== 0) throw new Error(`${file} ${args.join(' ')} failed:\n${stdout}\n${stderr}`);
  return stdout;
}
