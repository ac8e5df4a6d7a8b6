import path from 'node:path';
import { OperatorError } from '../processes/operator-error.mjs';
import { run } from '../processes/run.mjs';
import { root } from '../workspace.mjs';

export const nxCli = path.join(root, 'node_modules/nx/dist/bin/nx.js');

/**
 * Nx shall neither ask, nor leave a daemon behind, nor talk to anybody. Without NODE_ENV each tool takes its own: a build that Jest has
 * started is a build for production all the same.
 */
export const nxEnvironment = {
  ...process.env,
  NODE_ENV: undefined,
  NX_DAEMON: 'false',
  NX_NO_CLOUD: 'true',
  NX_TUI: 'false',
  CI: 'true',
};

/**
 * Builds what has changed since the last build; Nx keeps the rest.
 *
 * @param {string[]} [projects] all if none are named
 */
export async function buildAll(projects = []) {
  const args = [nxCli, 'run-many', '--targets=build', '--parallel=2', '--outputStyle=static'];
  if (projects.length > 0) args.push(`--projects=${projects.join(',')}`);
  const { status, stdout, stderr } = await run(process.execPath, args, { cwd: root, env: nxEnvironment });
  if (status !== 0) throw new OperatorError(`The build failed:\n${stdout}\n${stderr}`);
}
