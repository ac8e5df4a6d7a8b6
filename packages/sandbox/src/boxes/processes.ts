import fs from 'node:fs';

/** The `code` of a system error, by its looks: `instanceof` fails across realms. */
export const errorCode = (error: unknown): string | null =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : null;

/** The file, or the process that it tells of, is gone. */
export const isMissingFile = (error: unknown): boolean =>
  ['ENOENT', 'ESRCH'].includes(errorCode(error) ?? '');

/** Process ids in a `cgroup.procs` file. */
export const processIds = (procsFile: string): number[] =>
  fs.readFileSync(procsFile, 'utf8').split('\n').filter(Boolean).map(Number);

/** Fields of /proc/<id>/stat behind the command's name, from `state` on; null where there is no such process. */
function statFields(processId: number): string[] | null {
  try {
    const stat = fs.readFileSync(`/proc/${processId}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch (error) {
    if (isMissingFile(error)) return null;
    throw error;
  }
}

const USER_TICKS = 11;
const SYSTEM_TICKS = 12;
const START_TIME = 19;
/** USER_HZ, which is 100 on every architecture of Linux that Node.js runs on. */
const MS_PER_TICK = 10;

/** `<pid>-<start time>` names a process for good: ids are used again, both together are not. */
export const ownIdentity = (): string => `${process.pid}-${statFields(process.pid)?.[START_TIME] ?? ''}`;

/** Whether the process that had this identity still runs. */
export function isProcessOf(identity: string): boolean {
  const [processId = '', startTime] = identity.split('-');
  return statFields(Number(processId))?.[START_TIME] === startTime;
}

/**
 * CPU time of a process with all its threads, or null where it is gone. /proc/<id>/stat counts ended threads too, but in
 * steps of 10 ms; schedstat counts nanoseconds of the living ones: the larger is nearer to the truth.
 */
export function processCpuMs(processId: number): number | null {
  const fields = statFields(processId);
  if (!fields) return null;
  const ticks = Number(fields[USER_TICKS]) + Number(fields[SYSTEM_TICKS]);
  return Math.max(ticks * MS_PER_TICK, threadsCpuMs(processId));
}

function threadsCpuMs(processId: number): number {
  try {
    return fs.readdirSync(`/proc/${processId}/task`).reduce((sum, thread) => {
      const [nanoseconds] = fs.readFileSync(`/proc/${processId}/task/${thread}/schedstat`, 'utf8').split(' ');
      return sum + Number(nanoseconds) / 1e6;
    }, 0);
  } catch (error) {
    // A thread that ends between the two reads; kernels without schedstat.
    if (isMissingFile(error)) return 0;
    throw error;
  }
}

/** How long the main thread of a process was ready to run without a core; 0 where the kernel does not tell. */
export function processStarvedMs(processId: number): number {
  try {
    const [, nanoseconds = '0'] = fs.readFileSync(`/proc/${processId}/schedstat`, 'utf8').split(' ');
    return Number(nanoseconds) / 1e6;
  } catch (error) {
    if (isMissingFile(error)) return 0;
    throw error;
  }
}

/** SIGKILL; a negative id is a process group's. Nothing where it is gone. */
export function killProcess(processId: number): void {
  try {
    process.kill(processId, 'SIGKILL');
  } catch (error) {
    if (!isMissingFile(error)) throw error;
  }
}
