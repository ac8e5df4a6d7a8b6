import fs from 'node:fs';
import { spawnSync } from 'node:child_process';
import { findExecutable } from '../processes/executable.mjs';

/** @typedef {{ name: string, uid: number, gid: number }} SystemUser */

/**
 * One each for the stores, the API and the worker. Where the machine cannot make users (no useradd in slim images) these numbers are
 * used without names; they lie above people (1000–60000) and below the boxes' own users (packages/sandbox).
 */
const fallbackUids = { 'convolab-db': 60_801, 'convolab-api': 60_802, 'convolab-worker': 60_803 };

/** @typedef {keyof typeof fallbackUids} SystemUserName */

/**
 * Finds the user or makes it; only root can.
 *
 * @param {SystemUserName} name
 * @returns {SystemUser}
 */
export function getSystemUser(name) {
  const known = findUser(name);
  if (known !== undefined) return known;
  const useradd = findExecutable('useradd');
  if (useradd !== undefined) {
    const home = ['--no-create-home', '--home-dir', '/nonexistent', '--shell', '/usr/sbin/nologin'];
    // Another checkout's start may make it at the same moment: whether it is there now decides, not the exit code.
    spawnSync(useradd, ['--system', '--user-group', ...home, name]);
  }
  return findUser(name) ?? { name, uid: fallbackUids[name], gid: fallbackUids[name] };
}

/**
 * @param {string} name
 * @returns {SystemUser | undefined}
 */
function findUser(name) {
  const line = fs
    .readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid === undefined || gid === undefined ? undefined : { name, uid: Number(uid), gid: Number(gid) };
}
