import { findExecutable } from '../processes/executable.mjs';
import { OperatorError } from '../processes/operator-error.mjs';
import { run } from '../processes/run.mjs';
import { root } from '../workspace.mjs';

/** Debian packages that the tests use, and the program that shows that each is there. */
const needed = [
  { name: 'bubblewrap', program: 'bwrap' },
  { name: 'chromium', program: 'chromium' },
];

/**
 * Installs what the tests need of the system, as root on Debian or Ubuntu; otherwise says what to install.
 *
 * @param {(line: string) => void} log
 */
export async function ensureSystemPackages(log) {
  const missing = needed
    .filter(({ program }) => findExecutable(program) === undefined)
    .map(({ name }) => name);
  if (missing.length === 0) return;
  const aptGet = findExecutable('apt-get');
  if (process.getuid?.() !== 0 || aptGet === undefined) {
    throw new OperatorError(
      `The tests need ${missing.join(' and ')}: install them with the system's package manager.`,
    );
  }
  // Without Korean glyphs, pages in Korean are boxes.
  const packages = missing.includes('chromium') ? [...missing, 'fonts-noto-cjk'] : missing;
  log(`Installing ${packages.join(', ')} through apt …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', ...packages],
  ]) {
    const { status, stderr } = await run(aptGet, args, { cwd: root, env });
    if (status !== 0) throw new OperatorError(`apt-get ${args[0]} failed: ${stderr.trim()}`);
  }
}
