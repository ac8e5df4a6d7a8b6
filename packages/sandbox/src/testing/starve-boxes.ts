import fs from 'node:fs';
import path from 'node:path';
import { BOXES_FOLDER } from '../boxes/cgroups.ts';
import { ownIdentity } from '../boxes/processes.ts';

const PERIOD_US = 100_000;

/** Where boxes' groups lie, and the text that bounds one's processor time: cgroups v1, then v2. */
const PLACES = [
  { root: '/sys/fs/cgroup/cpu', file: 'cpu.cfs_quota_us', text: (us: number) => `${us}` },
  { root: '/sys/fs/cgroup', file: 'cpu.max', text: (us: number) => `${us} ${PERIOD_US}` },
];

/**
 * Leaves every box that this process has open `share` of a core, as a crowded machine would; returns how many boxes there
 * are. None where the machine keeps no groups, or lets this process make none.
 */
export function starveOwnBoxes(share: number): number {
  const groups = PLACES.flatMap(({ root, file, text }) =>
    ownGroups(path.join(root, BOXES_FOLDER)).map((group) => ({ file: path.join(group, file), text })),
  );
  for (const { file, text } of groups) fs.writeFileSync(file, text(share * PERIOD_US));
  return groups.length;
}

function ownGroups(folder: string): string[] {
  if (!fs.existsSync(folder)) return [];
  const own = fs.readdirSync(folder).filter((name) => name.startsWith(`${ownIdentity()}-`));
  return own.map((name) => path.join(folder, name));
}
