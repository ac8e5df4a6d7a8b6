import type { RuntimeName } from '@convolab/contracts';
import type { SandboxConfig } from '../sandbox-config.ts';
import { SandboxError } from '../sandbox-error.ts';
import { RUNTIMES } from '../runtimes/runtimes.ts';
import { ZYGOTE_POLICY } from '../seccomp/policy.ts';
import { type Architecture, seccompFilter } from '../seccomp/seccomp-filter.ts';
import { sweepSocketFolders } from '../zygote/socket-folder.ts';
import { Zygote } from '../zygote/zygote.ts';
import { ZygoteProcess } from '../zygote/zygote-process.ts';
import { ZygoteSource } from '../zygote/zygote-source.ts';
import type { BoxHost, BoxListener, BoxRequest, HostedBox } from './box.ts';
import { boxCommand } from './box-command.ts';
import type { BoxPlace, OwnPlace } from './box-place.ts';
import { type CgroupTree, openCgroups } from './cgroups.ts';
import { LocalBox } from './local-box.ts';
import { BOX_TASKS, boxLimits, boxMemoryMiB } from './resource-limits.ts';

/** Limit of a zygote's own cgroup. */
const ZYGOTE_MEMORY_MIB = 256;

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
  const { first = 0, count = 0 } = config.boxUids ?? {};
  if (isRoot()) sweepSocketFolders((uid) => uid >= first && uid < first + count);
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
  private readonly boxes = new Set<HostedBox>();
  private readonly usersInUse = new Set<number>();
  private nextUser = 0;
  private isClosed = false;
  private readonly filter: Buffer;
  private readonly zygotes = new Map<RuntimeName, ZygoteSource<Zygote>>();

  constructor(
    private readonly config: SandboxConfig,
    private readonly architecture: Architecture,
    private readonly cgroups: CgroupTree | null,
  ) {
    this.filter = seccompFilter(architecture);
  }

  /** By a zygote where one is up and can, else by bubblewrap. */
  async start(request: BoxRequest, listener: BoxListener): Promise<HostedBox> {
    const zygotes = this.zygotesOf(request.runtime);
    const zygote = zygotes?.find();
    if (!zygotes || !zygote) return this.startAlone(request, listener);
    const place = this.makePlace(request);
    try {
      return await this.forkFrom(zygote, request, place, listener);
    } catch (error) {
      if (this.isClosed) throw error;
      zygotes.giveUp(zygote, error);
      return this.startAlone(request, listener);
    }
  }

  /** By a zygote and not otherwise, waiting for one to be up. */
  async fork(request: BoxRequest, listener: BoxListener): Promise<HostedBox> {
    const zygotes = this.zygotesOf(request.runtime);
    if (!zygotes) throw new SandboxError('unavailable', `No zygote of ${request.runtime} can be had here.`);
    return this.forkFrom(await zygotes.get(), request, this.makePlace(request), listener);
  }

  /** By bubblewrap. */
  // eslint-disable-next-line @typescript-eslint/require-await -- a promise even where it throws at once
  async startAlone(request: BoxRequest, listener: BoxListener): Promise<HostedBox> {
    const place = this.makePlace(request);
    try {
      const { uid, cgroup, release } = place;
      const identity = uid === null ? null : { uid, cgroupProcs: cgroup?.procsFiles ?? [] };
      const command = boxCommand(this.config, request, identity);
      return this.keep(new LocalBox(command, this.filter, cgroup, listener, release));
    } catch (error) {
      void place.release();
      throw error;
    }
  }

  async close(): Promise<void> {
    this.isClosed = true;
    const ends = [...this.boxes].map((box) => {
      box.kill();
      return box.ended;
    });
    await Promise.all([...ends, ...[...this.zygotes.values()].map((zygotes) => zygotes.close())]);
  }

  private async forkFrom(
    zygote: Zygote,
    request: BoxRequest,
    place: BoxPlace,
    listener: BoxListener,
  ): Promise<HostedBox> {
    try {
      const limits = boxLimits(RUNTIMES[request.runtime], request.memoryMiB, true);
      return this.keep(await zygote.fork(limits, ownPlace(place), listener));
    } catch (error) {
      await place.release();
      throw error;
    }
  }

  private keep(box: HostedBox): HostedBox {
    this.boxes.add(box);
    void box.ended.then(() => this.boxes.delete(box));
    return box;
  }

  private makePlace({ runtime, memoryMiB }: BoxRequest): BoxPlace {
    const uid = isRoot() ? this.takeUser() : null;
    const cgroup = this.cgroups?.create(boxMemoryMiB(RUNTIMES[runtime], memoryMiB), BOX_TASKS) ?? null;
    const release = async () => {
      try {
        await cgroup?.destroy();
        if (uid !== null) this.usersInUse.delete(uid);
      } catch (error) {
        // A cgroup that cannot be removed now is removed by the next sweep; until then its user stays taken.
        process.emitWarning(String(error));
      }
    };
    return { uid, cgroup, release };
  }

  /** Null where the runtime has no zygote, or none can be had: boxes of it need users and cgroups of their own. */
  private zygotesOf(runtime: RuntimeName): ZygoteSource<Zygote> | null {
    const { zygoteFile } = RUNTIMES[runtime];
    if (zygoteFile === undefined || !isRoot() || !this.cgroups) return null;
    if (RUNTIMES[runtime].missing(this.config) !== null) return null;
    const known = this.zygotes.get(runtime);
    if (known) return known;
    const made = new ZygoteSource(() => this.startZygote(runtime, zygoteFile));
    this.zygotes.set(runtime, made);
    return made;
  }

  private async startZygote(runtime: RuntimeName, zygoteFile: string): Promise<Zygote> {
    const request = { runtime, memoryMiB: ZYGOTE_MEMORY_MIB };
    const place = ownPlace(this.makePlace(request));
    const { config } = this;
    const blueprint = {
      config,
      recipe: RUNTIMES[runtime].recipe(config, ZYGOTE_MEMORY_MIB),
      script: `${config.boxDir}/${zygoteFile}`,
      limits: boxLimits(RUNTIMES[runtime], ZYGOTE_MEMORY_MIB, true),
      boxFilter: this.filter,
      zygoteFilter: seccompFilter(this.architecture, ZYGOTE_POLICY),
    };
    return new Zygote(await ZygoteProcess.start(blueprint, place));
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

function ownPlace({ uid, cgroup, release }: BoxPlace): OwnPlace {
  if (uid === null || cgroup === null) {
    throw new SandboxError('unavailable', 'A forked box needs a user and a cgroup of its own.');
  }
  return { uid, cgroup, release };
}
