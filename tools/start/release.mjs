import fs from 'node:fs';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { root } from '../workspace.mjs';
import { dependenciesStamp } from './dependencies.mjs';
import { signatureOf } from './signature.mjs';

/**
 * Where the servers run from. An ordinary user's run from the checkout. Root's get a copy in the place, laid out like the checkout:
 * their users may be unable to enter it.
 *
 * @param {import('../services/place.mjs').Place} place
 * @returns {string} the folder that holds `apps/`, `packages/` and `node_modules/`
 */
export function prepareRelease(place) {
  if (place.users === null) return root;
  const release = path.join(place.folder, 'release');
  fs.mkdirSync(release, { recursive: true });
  fs.chmodSync(release, 0o755);
  copyDependencies(release);
  copySources(release);
  return release;
}

/**
 * Tens of thousands of files: as hard links, and only when they have changed.
 *
 * @param {string} release
 */
function copyDependencies(release) {
  const stampFile = path.join(release, 'dependencies.txt');
  const stamp = dependenciesStamp();
  if (fs.existsSync(stampFile) && fs.readFileSync(stampFile, 'utf8') === stamp) return;
  fs.rmSync(stampFile, { force: true });
  for (const folder of findDependencyFolders())
    replace(path.join(root, folder), path.join(release, folder), true);
  fs.writeFileSync(stampFile, stamp);
}

/** npm puts into a workspace's own folder what clashes with the root's. */
function findDependencyFolders() {
  const workspaces = ['apps', 'packages'].flatMap((group) =>
    fs.readdirSync(path.join(root, group)).map((name) => path.join(group, name, 'node_modules')),
  );
  return ['node_modules', ...workspaces].filter((folder) => fs.existsSync(path.join(root, folder)));
}

/**
 * The built apps, and the packages with the data that their code reads beside itself (exercises, harnesses).
 *
 * @param {string} release
 */
function copySources(release) {
  const folders = findSourceFolders();
  const stampFile = path.join(release, 'sources.txt');
  const stamp = signatureOf(folders.map((folder) => path.join(root, folder)));
  if (fs.existsSync(stampFile) && fs.readFileSync(stampFile, 'utf8') === stamp) return;
  fs.rmSync(stampFile, { force: true });
  for (const folder of folders) replace(path.join(root, folder), path.join(release, folder), false);
  fs.writeFileSync(stampFile, stamp);
}

/** Of the apps what is built, of the packages all but what npm puts there. */
function findSourceFolders() {
  return ['apps', 'packages'].flatMap((group) =>
    fs
      .readdirSync(path.join(root, group), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .flatMap(({ name }) =>
        (group === 'apps' ? ['dist', 'package.json'] : fs.readdirSync(path.join(root, group, name)))
          .filter((entry) => entry !== 'node_modules')
          .map((entry) => path.join(group, name, entry))
          // Of the command line nothing needs to be built.
          .filter((entry) => fs.existsSync(path.join(root, entry))),
      ),
  );
}

/**
 * Copies beside the old one and swaps them, so that a run that is cut off leaves either.
 *
 * @param {string} source
 * @param {string} target
 * @param {boolean} asHardLinks
 */
function replace(source, target, asHardLinks) {
  const fresh = `${target}.fresh`;
  fs.rmSync(fresh, { recursive: true, force: true });
  fs.mkdirSync(path.dirname(target), { recursive: true });
  copy(source, fresh, asHardLinks);
  fs.rmSync(target, { recursive: true, force: true });
  fs.renameSync(fresh, target);
}

/**
 * @param {string} source
 * @param {string} target
 * @param {boolean} asHardLinks
 */
function copy(source, target, asHardLinks) {
  if (!fs.existsSync(source)) return;
  // Links to files that somebody else owns would let that person change what the servers run.
  const canLink = asHardLinks && fs.statSync(source).uid === 0;
  if (canLink && spawnSync('cp', ['-al', source, target]).status === 0) {
    openForAll(target);
    return;
  }
  // Another disk, or a cp without -l.
  fs.rmSync(target, { recursive: true, force: true });
  fs.cpSync(source, target, { recursive: true, verbatimSymlinks: true });
  spawnSync('chown', ['-R', '0:0', target]);
  openForAll(target);
}

/**
 * Whatever umask git and npm wrote under.
 *
 * @param {string} target
 */
function openForAll(target) {
  spawnSync('chmod', ['-R', 'u=rwX,go=rX', target]);
}
