import { spawnSync } from 'node:child_process';
import { findExecutable } from '../processes/executable.mjs';
import { OperatorError } from '../processes/operator-error.mjs';
import { run } from '../processes/run.mjs';

/** What tests need beyond Node, by the names of Debian and Ubuntu. */
const needed = [
  { name: 'bubblewrap', isThere: () => findExecutable('bwrap') !== undefined },
  { name: 'chromium', isThere: () => findChromium() !== undefined },
  { name: 'fonts-noto-cjk', isThere: hasKoreanFont },
];

/** @returns {string | undefined} the path of a Chromium or Chrome */
export function findChromium() {
  const named = process.env['CHROMIUM'];
  if (named) return named;
  return ['chromium', 'chromium-browser', 'google-chrome']
    .map(findExecutable)
    .find((file) => file !== undefined);
}

function hasKoreanFont() {
  const listed = spawnSync('fc-list', [':lang=ko', 'family'], { encoding: 'utf8' });
  // Without fontconfig nobody can say; a Mac has Korean fonts.
  return listed.error === undefined ? listed.stdout.trim() !== '' : process.platform !== 'linux';
}

/**
 * Installs by apt what is missing, as root; else says what to install.
 *
 * @param {(line: string) => void} log
 * @throws {OperatorError}
 */
export async function requireSystemPackages(log) {
  const isMissing = (/** @type {typeof needed[number]} */ { isThere }) => !isThere();
  const missing = needed.filter(isMissing).map(({ name }) => name);
  if (missing.length === 0) return;
  const apt = findExecutable('apt-get');
  if (process.getuid?.() === 0 && apt !== undefined) {
    log(`Installing ${missing.join(', ')} by apt …`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const install = ['install', '-y', '--no-install-recommends', ...missing];
    for (const args of [['update', '-q'], install]) await run(apt, args, { cwd: '/', env });
  }
  const left = needed.filter(isMissing).map(({ name }) => name);
  if (left.length > 0) {
    throw new OperatorError(
      `The tests need ${left.join(', ')}: install them (Debian, Ubuntu: apt-get install ${left.join(' ')}).`,
    );
  }
}
