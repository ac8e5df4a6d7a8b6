import { requireRoom } from '../services/disk-room.mjs';

const firstStartMebibytes = 2500;
const laterStartMebibytes = 200;

/**
 * @param {string} folder
 * @param {boolean} isInstalled whether the dependencies are there already
 * @param {Parameters<typeof requireRoom>[2]} [measure]
 * @throws {import('../processes/operator-error.mjs').OperatorError} when there is too little room on the folder's disk
 */
export function requireDiskSpace(folder, isInstalled, measure) {
  requireRoom(folder, isInstalled ? laterStartMebibytes : firstStartMebibytes, measure);
}
