import path from 'node:path';
import fs from 'node:fs';
import { createHash } from 'node:crypto';
import { provisionSandbox } from '../provision-sandbox.mjs';

/** @typedef {import('../../packages/sandbox/src/sandbox-config.ts').SandboxConfig} SandboxConfig */

/**
 * Real user ids for boxes, above all that systems hand out (systemd leaves 1879048192 and up unused). Each checkout has its own: limits
 * on processes count by user.
 */
const firstBoxUid = 1_900_000_000;
const boxUidsPerPlace = 100;
const placesWithBoxUids = 500_000;

/**
 * What boxes are made of on this machine, installed where it is missing and may be.
 *
 * @param {import('../services/place.mjs').Place} place
 * @param {(line: string) => void} log
 * @returns {Promise<{ config: SandboxConfig, configFile: string }>}
 */
export async function prepareBoxes(place, log) {
  const launcherSocket =
    place.users === null ? null : path.join(prepareSocketFolder(place.folder), 'boxes.sock');
  return provision(place, launcherSocket, log);
}

/**
 * For tests, which make boxes in their own process.
 *
 * @param {import('../services/place.mjs').Place} place
 * @param {(line: string) => void} log
 * @returns {Promise<string>} the path of the configuration
 */
export async function prepareTestBoxes(place, log) {
  return (await provision(place, null, log)).configFile;
}

/**
 * @param {import('../services/place.mjs').Place} place
 * @param {string | null} launcherSocket
 * @param {(line: string) => void} log
 */
async function provision(place, launcherSocket, log) {
  const asRoot = place.users !== null;
  const boxUids = asRoot ? boxUidsOf(place.folder) : null;
  const config = await provisionSandbox({ place: place.folder, asRoot, boxUids, launcherSocket, log });
  return { config, configFile: path.join(place.folder, 'sandbox.json') };
}

/**
 * @param {string} owner any text: another one gets other users
 * @returns {{ first: number, count: number }}
 */
export function boxUidsOf(owner) {
  const number = createHash('sha256').update(owner).digest().readUInt32BE() % placesWithBoxUids;
  return { first: firstBoxUid + number * boxUidsPerPlace, count: boxUidsPerPlace };
}

/** @param {string} folder */
function prepareSocketFolder(folder) {
  const run = path.join(folder, 'run');
  fs.mkdirSync(run, { recursive: true });
  fs.chmodSync(run, 0o755);
  return run;
}
