import fs from 'node:fs';
import { isMissingFile } from './processes.ts';

const FOLDER = '/proc/self/fdinfo';
/** O_CLOEXEC, on every architecture of Linux that Node.js runs on. */
const CLOSE_ON_EXEC = 0o2_000_000;

/**
 * Descriptors from `first` on that every child of this process would be given: whatever whoever started it left open.
 * Node.js marks its own, and those that it finds at its start up to the first gap; the others it passes on.
 */
export function inheritedDescriptors(first: number): number[] {
  return fs
    .readdirSync(FOLDER)
    .map(Number)
    .filter((descriptor) => descriptor >= first && isPassedOn(descriptor));
}

/** The flags of an open descriptor, octal, in its file of /proc/<id>/fdinfo; null where they do not stand there. */
export const openFlags = (fdinfo: string): string | null => /^flags:\s*([0-7]+)$/mu.exec(fdinfo)?.[1] ?? null;

function isPassedOn(descriptor: number): boolean {
  try {
    const flags = openFlags(fs.readFileSync(`${FOLDER}/${descriptor}`, 'utf8'));
    return (Number.parseInt(flags ?? '0', 8) & CLOSE_ON_EXEC) === 0;
  } catch (error) {
    // The folder itself was open while it was read.
    if (isMissingFile(error)) return false;
    throw error;
  }
}
