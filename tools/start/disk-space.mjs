import fs from 'node:fs';
import { OperatorError } from '../processes/operator-error.mjs';

const mebibyte = 2 ** 20;

/** A full disk in the middle leaves half-written data; it is better said beforehand. */
const firstStartBytes = 2500 * mebibyte;
const laterStartBytes = 200 * mebibyte;

/**
 * @param {string} folder
 * @param {boolean} isInstalled whether the dependencies are there already
 * @param {(folder: string) => { bavail: number, bsize: number }} [measure] blocks free for us, and their size
 * @throws {OperatorError} when there is too little room on the folder's disk
 */
export function requireDiskSpace(folder, isInstalled, measure = fs.statfsSync) {
  const { bavail, bsize } = measure(folder);
  const freeBytes = bavail * bsize;
  const neededBytes = isInstalled ? laterStartBytes : firstStartBytes;
  if (freeBytes >= neededBytes) return;
  const inMebibytes = (/** @type {number} */ bytes) => `${Math.floor(bytes / mebibyte)} MB`;
  throw new OperatorError(
    `There is too little room on the disk of ${folder}: ${inMebibytes(freeBytes)} are free and ${inMebibytes(neededBytes)} are needed.`,
  );
}
