import fs from 'node:fs';
import { BOX_USER } from '../boxes/bubblewrap-arguments.ts';

/** Fields of /proc/<id>/status, blanks between their words made one. */
export type ProcessStatus = ReadonlyMap<string, string>;

export function processStatus(processId: number): ProcessStatus {
  const lines = fs.readFileSync(`/proc/${processId}/status`, 'utf8').split('\n');
  return new Map(
    lines.map((line) => {
      const [name = '', value = ''] = line.split(':');
      return [name, value.trim().replaceAll(/\s+/gu, ' ')];
    }),
  );
}

/** What a process is called in each of the process namespaces that it is in, ours first. */
export const namespaceIds = (status: ProcessStatus): number[] =>
  (status.get('NSpid') ?? '').split(' ').map(Number);

const NAMESPACES = ['user', 'pid', 'mnt', 'ipc', 'net', 'uts', 'cgroup'];
const NO_CAPABILITIES = '0000000000000000';
const FILTER_MODE = '2';
/** The zygote's, and on top of it that of a box. */
const FILTERS = '2';

export const namespacesOf = (processId: number): string[] =>
  NAMESPACES.map((kind) => fs.readlinkSync(`/proc/${processId}/ns/${kind}`));

/**
 * What is wrong with a forked box, seen from outside before it may run; empty where it is as isolated as it has to be.
 *
 * @param monitorIds what its monitor, one namespace of processes further out, is called
 * @param strangers namespaces that it must not share
 */
export function isolationFaults(
  processId: number,
  uid: number,
  monitorIds: readonly number[],
  strangers: readonly (readonly string[])[],
): string[] {
  const status = processStatus(processId);
  const fourTimes = Array(4).fill(uid).join(' ');
  const expected = {
    Uid: fourTimes,
    Gid: fourTimes,
    Groups: '',
    Threads: '1',
    ...Object.fromEntries(['Inh', 'Prm', 'Eff', 'Bnd', 'Amb'].map((set) => [`Cap${set}`, NO_CAPABILITIES])),
    NoNewPrivs: '1',
    Seccomp: FILTER_MODE,
    Seccomp_filters: FILTERS,
  };
  const faults = Object.entries(expected)
    .filter(([name, value]) => status.get(name) !== value)
    .map(([name]) => `${name}: ${status.get(name) ?? 'unknown'}`);
  const ids = namespaceIds(status);
  if (ids.length !== monitorIds.length + 1 || ids.at(-1) !== 1) faults.push(`NSpid: ${ids.join(' ')}`);
  namespacesOf(processId).forEach((namespace, index) => {
    if (strangers.some((one) => one[index] === namespace)) faults.push(`shares ${namespace}`);
  });
  for (const map of ['uid_map', 'gid_map']) {
    const text = fs.readFileSync(`/proc/${processId}/${map}`, 'utf8').trim().replaceAll(/\s+/gu, ' ');
    if (text !== `${BOX_USER} ${uid} 1`) faults.push(`${map}: ${text}`);
  }
  return faults;
}
