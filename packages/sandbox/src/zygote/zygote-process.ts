import fs from 'node:fs';
import { zygoteCommand } from '../boxes/box-command.ts';
import type { OwnPlace } from '../boxes/box-place.ts';
import { BOX_USER, CHANNEL_FD, SECCOMP_FD, USERS_FD } from '../boxes/bubblewrap-arguments.ts';
import { BubblewrapProcess } from '../boxes/bubblewrap-process.ts';
import type { BoxCgroup } from '../boxes/cgroups.ts';
import { killProcess } from '../boxes/processes.ts';
import { FILE_BYTES, type ResourceLimits } from '../boxes/resource-limits.ts';
import type { BoxRecipe } from '../runtimes/runtime.ts';
import type { SandboxConfig } from '../sandbox-config.ts';
import { SandboxError } from '../sandbox-error.ts';
import { makeSocketFolder, removeSocketFolder, socketIn } from './socket-folder.ts';

/** What a zygote is made of, and what all its boxes have in common. */
export interface ZygoteBlueprint {
  readonly config: SandboxConfig;
  readonly recipe: BoxRecipe;
  readonly script: string;
  readonly limits: ResourceLimits;
  readonly boxFilter: Buffer;
  readonly zygoteFilter: Buffer;
}

const START_TIMEOUT_MS = 20_000;
const MAX_WORDS = 4_096;

/** The process of a zygote in its box. */
export class ZygoteProcess {
  /** Resolves when it is gone; never rejects. */
  readonly ended: Promise<void>;
  isAlive = true;
  /** Its id in our namespace; 0 until it is up. */
  id = 0;
  private words = '';

  private constructor(
    private readonly bubblewrap: BubblewrapProcess,
    private readonly folder: string,
    private readonly place: OwnPlace,
  ) {
    this.ended = bubblewrap.ended.then(({ spawnFailure }) => this.end(spawnFailure));
    bubblewrap.stream(2).on('data', (bytes: Buffer) => {
      this.words = (this.words + bytes.toString('utf8')).slice(-MAX_WORDS);
    });
  }

  /** Resolves when it takes requests. Rejects with SandboxError. The place is released when it is gone, either way. */
  static async start(blueprint: ZygoteBlueprint, place: OwnPlace): Promise<ZygoteProcess> {
    const zygote = new ZygoteProcess(...spawnZygote(blueprint, place), place);
    zygote.equip(blueprint);
    const timer = setTimeout(() => zygote.kill(), START_TIMEOUT_MS);
    const gone = zygote.ended.then(() => {
      throw new SandboxError('start-failed', `The zygote could not be started: ${zygote.words.trim()}`);
    });
    try {
      await Promise.race([zygote.comeUp(blueprint.config), gone]);
      // It waits for requests; that keeps nobody from ending.
      zygote.bubblewrap.unref();
      return zygote;
    } catch (error) {
      zygote.kill();
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  get socketPath(): string {
    return socketIn(this.folder);
  }

  get cgroup(): BoxCgroup {
    return this.place.cgroup;
  }

  /** With all its children: it is the first process of a namespace that they are in. */
  kill(): void {
    if (!this.isAlive) return;
    // Its end is worth waiting for.
    this.bubblewrap.ref();
    if (this.id !== 0) killProcess(this.id);
    this.bubblewrap.kill();
  }

  private equip({ limits, boxFilter, zygoteFilter }: ZygoteBlueprint): void {
    const settings = JSON.stringify({ user: BOX_USER, limits, temporaryBytes: FILE_BYTES });
    this.bubblewrap.stream(CHANNEL_FD).end(Buffer.concat([Buffer.from(`${settings}\n`), boxFilter]));
    this.bubblewrap.stream(SECCOMP_FD).end(zygoteFilter);
  }

  /** It may become the users of boxes and nobody else: no other has a name in its namespace. */
  private async comeUp({ boxUids }: SandboxConfig): Promise<void> {
    if (!boxUids)
      throw new SandboxError('unavailable', 'As root, boxes need user ids of their own (boxUids).');
    const id = await this.bubblewrap.programId;
    const map = `${boxUids.first} ${boxUids.first} ${boxUids.count}\n`;
    for (const file of ['uid_map', 'gid_map']) fs.writeFileSync(`/proc/${id}/${file}`, map);
    this.bubblewrap.stream(USERS_FD).end(Buffer.from('\n'));
    await new Promise((resolve) => this.bubblewrap.stream(1).once('data', resolve));
    this.id = id;
  }

  private async end(spawnFailure: string): Promise<void> {
    this.isAlive = false;
    this.words += spawnFailure;
    removeSocketFolder(this.folder);
    await this.place.release();
  }
}

/** The process, and the folder where it will listen. What is made is undone where it cannot be spawned. */
function spawnZygote(
  { config, recipe, script }: ZygoteBlueprint,
  place: OwnPlace,
): [BubblewrapProcess, string] {
  const folder = makeSocketFolder(place.uid);
  try {
    const identity = { uid: place.uid, cgroupProcs: place.cgroup.procsFiles };
    const command = zygoteCommand(config, recipe, { script, socketFolder: folder }, identity);
    return [new BubblewrapProcess(command, [USERS_FD]), folder];
  } catch (error) {
    removeSocketFolder(folder);
    void place.release();
    throw error;
  }
}
