import fs from 'node:fs';
import path from 'node:path';
import { spawnSync } from 'node:child_process';

/**
 * Node itself may lie where only root can enter (nvm under /root): then the servers run a copy.
 *
 * @param {import('../services/place.mjs').Place} place
 * @returns {string} a Node that every user of the place can run
 */
export function getNodeBinary(place) {
  if (place.users === null) return process.execPath;
  const { uid, gid } = place.users.worker;
  if (spawnSync(process.execPath, ['--version'], { uid, gid, cwd: '/', env: {} }).status === 0)
    return process.execPath;
  const copy = path.join(place.folder, `node-${process.version}`);
  if (fs.existsSync(copy)) return copy;
  fs.copyFileSync(process.execPath, `${copy}.unfinished`);
  fs.chmodSync(`${copy}.unfinished`, 0o755);
  fs.renameSync(`${copy}.unfinished`, copy);
  return copy;
}
