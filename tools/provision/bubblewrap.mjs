import { findExecutable } from '../processes/executable.mjs';
import { run } from '../processes/run.mjs';

/** @typedef {import('../../packages/sandbox/src/sandbox-config.ts').SandboxConfig} SandboxConfig */

const install = 'install bubblewrap (Debian, Ubuntu: apt-get install bubblewrap)';

/**
 * @param {boolean} asRoot
 * @param {(line: string) => void} log
 * @returns {Promise<SandboxConfig['isolation']>}
 */
export async function provisionBubblewrap(asRoot, log) {
  const aptGet = findExecutable('apt-get');
  if (findExecutable('bwrap') === undefined && asRoot && aptGet !== undefined) {
    log('Installing bubblewrap by apt: student programs run in it …');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await run(aptGet, ['update', '-q'], { cwd: '/', env });
    await run(aptGet, ['install', '-y', '-q', '--no-install-recommends', 'bubblewrap'], { cwd: '/', env });
  }
  const bubblewrap = findExecutable('bwrap');
  const prlimit = findExecutable('prlimit');
  const setpriv = findExecutable('setpriv') ?? null;
  if (bubblewrap === undefined) return { missing: `No program is run without bubblewrap: ${install}.` };
  if (prlimit === undefined || (asRoot && setpriv === null)) {
    return { missing: 'No program is run without prlimit and setpriv: install util-linux.' };
  }
  return { bubblewrap, prlimit, setpriv };
}
