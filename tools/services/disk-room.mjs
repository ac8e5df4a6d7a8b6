import fs from 'node:fs';
import { OperatorError } from '../processes/operator-error.mjs';

const mebibyte = 2 ** 20;

/**
 * A full disk in the middle leaves half-written data; it is better said beforehand.
 *
 * @param {string} folder
 * @param {number} neededMebibytes
 * @param {(folder: string) => { bavail: number, bsize: number }} [measure] blocks free for us, and their size
 * @throws {OperatorError} when there is too little room on the folder's disk
 */
export function requireRoom(folder, neededMebibytes, measure = fs.statfsSync) {
  const { bavail, bsize } = measure(folder);
  const free = Math.floor((bavail * bsize) / mebibyte);
  if (free >= neededMebibytes) return;
  throw new OperatorError(
    `There is too little room on the disk of ${folder}: ${free} MB are free and ${neededMebibytes} MB are needed.`,
  );
}
