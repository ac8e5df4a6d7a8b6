import type { SandboxConfig } from '../sandbox-config.ts';
import { SandboxError } from '../sandbox-error.ts';
import { RUNTIMES } from '../runtimes/runtimes.ts';
import { type Architecture, seccompFilter } from '../seccomp/seccomp-filter.ts';
import type { BoxHost, BoxListener, BoxRequest } from './box.ts';
import { boxCommand } from './box-command.ts';
import { type CgroupTree, openCgroups } from './cgroups.ts';
import { LocalBox } from './local-box.ts';
import { BOX_TASKS, boxMemoryMiB } from './resource-limits.ts';

const isRoot = () => process.getuid?.() === 0;

/**
 * Starts boxes as children of this process: as an ordinary user under that user, as root under a user for each box
 * and, where they can be had, in cgroups. Sweeps what an earlier process left behind.
 */
export async function openLocalBoxHost(config: SandboxConfig): Promise<LocalBoxHost> {
  if (isRoot() && !config.boxUids) {
    throw new SandboxError('unavailable', 'As root, boxes need user ids of their own (boxUids).');
  }
  const cgroups = isRoot() ? await openCgroups() : null;
  await cgroups?.sweep();
  return new LocalBoxHost(config, supportedArchitecture(), cgroups);
}

function supportedArchitecture(): Architecture {
  if (process.platform === 'linux' && (process.arch === 'x64' || process.arch === 'arm64'))
    return process.arch;
  throw new SandboxError(
    'unavailable',
    `Boxes need Linux on x64 or arm64, not ${process.platform} ${process.arch}.`,
  );
}

export class LocalBoxHost implements BoxHost {
  private readonly boxes = new Set<LocalBox>();
  private readonly usersInUse = new Set<number>();
  private nextUser = 0;
  private readonly filter: Buffer;

  constructor(
    private readonly config: SandboxConfig,
    architecture: Architecture,
    private readonly cgroups: CgroupTree | null,
  ) {
    this.filter = seccompFilter(architecture);
  }

  start(request: BoxRequest, listener: BoxListener): Promise<LocalBox> {
    // A promise even where it throws at once.
    return Promise.resolve().then(() => this.spawn(request, listener));
  }

  async close(): Promise<void> {
    const ends = [...this.boxes].map((box) => {
      box.kill();
      return box.ended;
    });
    await Promise.all(ends);
  }

  private spawn(request: BoxRequest, listener: BoxListener): LocalBox {
    const uid = isRoot() ? this.takeUser() : null;
    const memoryMiB = boxMemoryMiB(RUNTIMES[request.runtime], request.memoryMiB);
    const cgroup = this.cgroups?.create(memoryMiB, BOX_TASKS) ?? null;
    const identity = uid === null ? null : { uid, cgroupProcs: cgroup?.procsFiles ?? [] };
    const release = async () => {
      await cgroup?.destroy();
      if (uid !== null) this.usersInUse.delete(uid);
    };
    let box: LocalBox;
    try {
      box = new LocalBox(boxCommand(this.config, request, identity), this.filter, cgroup, listener, release);
    } catch (error) {
      void release();
      throw error;
    }
    this.boxes.add(box);
    void box.ended.then(() => this.boxes.delete(box));
    return box;
  }

  /** In turn, so that a user is not taken again while the kernel still tidies up after its last box. */
  private takeUser(): number {
    const { first = 0, count = 0 } = this.config.boxUids ?? {};
    for (let tried = 0; tried < count; tried += 1) {
      const uid = first + this.nextUser;
      this.nextUser = (this.nextUser + 1) % count;
      if (this.usersInUse.has(uid)) continue;
      this.usersInUse.add(uid);
      return uid;
    }
    throw new SandboxError('start-failed', `All ${count} box users are in use.`);
  }
}
