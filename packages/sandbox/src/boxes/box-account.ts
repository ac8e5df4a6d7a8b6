import type { BoxExit, BoxUsage } from './box.ts';
import type { BoxCgroup } from './cgroups.ts';
import { processCpuMs, processStarvedMs } from './processes.ts';

/** What the kernel tells of a box, while it lives and after. */
export class BoxAccount {
  /** The program's id in our namespace; null before it is known and once it is gone. */
  programId: number | null = null;
  private lastCpuMs = 0;

  /** @param sharedBytes the interpreter's own memory, where it was there before the cgroup */
  constructor(
    private readonly cgroup: BoxCgroup | null,
    private readonly sharedBytes = 0,
  ) {}

  usage(): BoxUsage {
    const { programId } = this;
    const starvedMs = programId === null ? 0 : processStarvedMs(programId);
    if (this.cgroup) {
      const { cpuMs, memoryBytes } = this.cgroup.usage();
      return { cpuMs, starvedMs, memoryBytes: memoryBytes + this.sharedBytes };
    }
    // A process tells nothing once it is dead: the last reading stays.
    const cpuMs = programId === null ? null : processCpuMs(programId);
    this.lastCpuMs = Math.max(this.lastCpuMs, cpuMs ?? 0);
    return { cpuMs: this.lastCpuMs, starvedMs, memoryBytes: null };
  }

  exit(code: number | null): BoxExit {
    const outOfMemory = this.cgroup ? this.cgroup.outOfMemoryKills() > 0 : null;
    return { code, outOfMemory, usage: this.usage() };
  }
}
