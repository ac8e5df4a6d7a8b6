import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { errorCode, isMissingFile, isProcessOf, ownIdentity, processIds } from './processes.ts';

/** The kernel's account of one box. */
export interface CgroupUsage {
  readonly cpuMs: number;
  /** Peak. */
  readonly memoryBytes: number;
}

export interface BoxCgroup {
  /** Writing a process id to each of them puts the process into the group. */
  readonly procsFiles: readonly string[];
  usage(): CgroupUsage;
  /** How many processes the kernel has killed in it for want of memory. */
  outOfMemoryKills(): number;
  /** Ids of the processes in it, in our namespace. */
  members(): number[];
  /** Puts a process into it. */
  admit(processId: number): void;
  /** Kills what is left and removes the group. */
  destroy(): Promise<void>;
}

/** Makes groups below a folder of our own; v1 and v2 differ in files only. */
export interface CgroupTree {
  create(memoryMiB: number, maxTasks: number): BoxCgroup;
  /** Removes the groups of processes that are no more (a launcher that was killed). */
  sweep(): Promise<void>;
}

/** How a version of cgroups lays its files out. */
interface Layout {
  /** One folder in v2, one a controller in v1. */
  readonly folders: readonly string[];
  readonly limit: (group: GroupFolders, memoryMiB: number, maxTasks: number) => void;
  readonly usage: (group: GroupFolders) => CgroupUsage;
  readonly outOfMemoryKills: (group: GroupFolders) => number;
}

/** The folders of one group, in the order of the layout's. */
type GroupFolders = readonly string[];

/** Below a controller's folder: where boxes' groups lie. */
export const BOXES_FOLDER = 'convolab-boxes';
const PROCS = 'cgroup.procs';
const MIB = 1024 * 1024;

const read = (folder: string | undefined, file: string) =>
  fs.readFileSync(path.join(folder ?? '', file), 'utf8');
const write = (folder: string | undefined, file: string, value: number | string) =>
  fs.writeFileSync(path.join(folder ?? '', file), String(value));
const field = (text: string, name: string) =>
  Number(new RegExp(`^${name} (\\d+)$`, 'mu').exec(text)?.[1] ?? 0);

/** Many systems mount cpuacct and cpu as one. One that has no cpu lets the processor be shared by threads, not by boxes. */
function foldersOfVersion1(root: string): string[] {
  const controller = (name: string) => path.join(root, name);
  const needed = ['memory', 'pids', 'cpuacct'].map(controller);
  return isAnotherFolder(controller('cpu'), controller('cpuacct')) ? [...needed, controller('cpu')] : needed;
}

const isAnotherFolder = (folder: string, other: string): boolean =>
  fs.existsSync(folder) && fs.existsSync(other) && fs.realpathSync(folder) !== fs.realpathSync(other);

function version1(root: string): Layout {
  return {
    folders: foldersOfVersion1(root).map((controller) => path.join(controller, BOXES_FOLDER)),
    limit([memory, pids], memoryMiB, maxTasks) {
      write(memory, 'memory.limit_in_bytes', memoryMiB * MIB);
      const withSwap = 'memory.memsw.limit_in_bytes';
      if (fs.existsSync(path.join(memory ?? '', withSwap))) write(memory, withSwap, memoryMiB * MIB);
      write(pids, 'pids.max', maxTasks);
    },
    usage: ([memory, , cpuacct]) => ({
      cpuMs: Number(read(cpuacct, 'cpuacct.usage')) / 1e6,
      memoryBytes: Number(read(memory, 'memory.max_usage_in_bytes')),
    }),
    outOfMemoryKills: ([memory]) => field(read(memory, 'memory.oom_control'), 'oom_kill'),
  };
}

function version2(root: string): Layout {
  return {
    folders: [path.join(root, BOXES_FOLDER)],
    limit([folder], memoryMiB, maxTasks) {
      write(folder, 'memory.max', memoryMiB * MIB);
      if (fs.existsSync(path.join(folder ?? '', 'memory.swap.max'))) write(folder, 'memory.swap.max', 0);
      write(folder, 'memory.oom.group', 1);
      write(folder, 'pids.max', maxTasks);
    },
    usage: ([folder]) => ({
      cpuMs: field(read(folder, 'cpu.stat'), 'usage_usec') / 1e3,
      memoryBytes: Number(read(folder, 'memory.peak')),
    }),
    outOfMemoryKills: ([folder]) => field(read(folder, 'memory.events'), 'oom_kill'),
  };
}

/** Tries what the machine has, v2 first; null where this process may make no groups. */
export async function openCgroups(root = '/sys/fs/cgroup'): Promise<CgroupTree | null> {
  const layout = fs.existsSync(path.join(root, 'cgroup.controllers')) ? version2(root) : version1(root);
  if (!layout.folders.every((folder) => fs.existsSync(path.dirname(folder)))) return null;
  try {
    for (const folder of layout.folders) prepareParent(folder);
    const tree = new Tree(layout);
    const trial = tree.create(64, 8);
    trial.usage();
    trial.outOfMemoryKills();
    await trial.destroy();
    return tree;
  } catch (error) {
    if (isRefusal(error)) return null;
    throw error;
  }
}

/** Of v1's cpu.shares and v2's cpu.weight: what every group has unless told otherwise, and the most that it can have. */
const CPU_WEIGHTS = [
  { file: 'cpu.shares', usual: 1_024, most: 262_144 },
  { file: 'cpu.weight', usual: 100, most: 10_000 },
];

/**
 * v2 hands controllers down only where the parent says so. Boxes have equal weights among themselves, however many
 * threads one starts; all together they count as one program a core, not as one for the whole machine.
 */
function prepareParent(folder: string): void {
  fs.mkdirSync(folder, { recursive: true });
  for (const parent of [path.dirname(folder), folder]) {
    const control = path.join(parent, 'cgroup.subtree_control');
    if (fs.existsSync(control)) fs.writeFileSync(control, '+memory +pids +cpu');
  }
  for (const { file, usual, most } of CPU_WEIGHTS) {
    if (fs.existsSync(path.join(folder, file)))
      write(folder, file, Math.min(most, usual * os.availableParallelism()));
  }
}

/** The file system is read-only, the controller is not ours to use, or a file is unknown to this kernel. */
function isRefusal(error: unknown): boolean {
  const codes = ['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'EBUSY', 'EINVAL', 'ENOTSUP'];
  return codes.includes(errorCode(error) ?? '');
}

class Tree implements CgroupTree {
  constructor(private readonly layout: Layout) {}

  create(memoryMiB: number, maxTasks: number): BoxCgroup {
    // Not a number: a process may have several hosts of boxes.
    const name = `${ownIdentity()}-${randomBytes(6).toString('hex')}`;
    const group = this.layout.folders.map((folder) => path.join(folder, name));
    for (const folder of group) fs.mkdirSync(folder);
    this.layout.limit(group, memoryMiB, maxTasks);
    return {
      procsFiles: group.map((folder) => path.join(folder, PROCS)),
      usage: () => this.layout.usage(group),
      outOfMemoryKills: () => this.layout.outOfMemoryKills(group),
      members: () => processIds(path.join(group[0] ?? '', PROCS)),
      admit: (processId) => {
        for (const folder of group) write(folder, PROCS, processId);
      },
      destroy: async () => {
        for (const folder of group) await removeGroup(folder);
      },
    };
  }

  async sweep(): Promise<void> {
    for (const folder of this.layout.folders) {
      const stale = fs
        .readdirSync(folder, { withFileTypes: true })
        .filter(
          (entry) => entry.isDirectory() && !isProcessOf(entry.name.slice(0, entry.name.lastIndexOf('-'))),
        );
      for (const entry of stale) await removeGroup(path.join(folder, entry.name));
    }
  }
}

const REMOVAL_ATTEMPTS = 200;

/** The kernel answers EBUSY until the last killed process is reaped. */
async function removeGroup(folder: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      for (const processId of processIds(path.join(folder, PROCS))) process.kill(processId, 'SIGKILL');
      fs.rmdirSync(folder);
      return;
    } catch (error) {
      if (isMissingFile(error)) return;
      if (attempt === REMOVAL_ATTEMPTS) throw error;
      await delay(Math.min(attempt, 20));
    }
  }
}
