import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { isMissingFile, isProcessOf, ownIdentity } from '../boxes/processes.ts';

const PREFIX = 'convolab-zygote-';
const SOCKET = 'boxes';

/** Where a zygote listens: a folder of its user's own, which nobody else but root may enter. */
export function makeSocketFolder(uid: number): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), `${PREFIX}${ownIdentity()}-`));
  fs.chownSync(folder, uid, uid);
  return folder;
}

export const socketIn = (folder: string): string => path.join(folder, SOCKET);

export function removeSocketFolder(folder: string): void {
  try {
    fs.rmSync(socketIn(folder), { force: true });
    fs.rmdirSync(folder);
  } catch (error) {
    // Nobody is kept from boxes by an empty folder.
    if (!isMissingFile(error)) process.emitWarning(String(error));
  }
}

/** Removes what processes left behind that were killed; folders that others made under such a name stay. */
export function sweepSocketFolders(isBoxUser: (uid: number) => boolean): void {
  for (const name of fs.readdirSync(os.tmpdir())) {
    if (!name.startsWith(PREFIX)) continue;
    const folder = path.join(os.tmpdir(), name);
    const status = fs.lstatSync(folder, { throwIfNoEntry: false });
    if (status?.isDirectory() !== true || !isBoxUser(status.uid)) continue;
    if (!isProcessOf(name.slice(PREFIX.length, name.lastIndexOf('-')))) removeSocketFolder(folder);
  }
}
