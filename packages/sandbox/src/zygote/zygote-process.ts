import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import { Duplex } from 'node:stream';
import { zygoteCommand } from '../boxes/box-command.ts';
import type { OwnPlace } from '../boxes/box-place.ts';
import { boxStdio } from '../boxes/box-stdio.ts';
import { BOX_USER, CHANNEL_FD, INFO_FD, SECCOMP_FD, USERS_FD } from '../boxes/bubblewrap-arguments.ts';
import type { BoxCgroup } from '../boxes/cgroups.ts';
import { findProgramId } from '../boxes/local-box.ts';
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
    private readonly child: ChildProcess,
    private readonly folder: string,
    private readonly place: OwnPlace,
  ) {
    // A dead zygote resets its pipes; its end is told by 'close'.
    for (const stream of child.stdio) stream?.on('error', () => undefined);
    this.ended = this.waitForEnd();
    this.stream(2).on('data', (bytes: Buffer) => {
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
      for (const handle of zygote.handles()) handle.unref();
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
    for (const handle of this.handles()) handle.ref();
    if (this.id !== 0) killProcess(this.id);
    if (this.child.pid !== undefined) killProcess(-this.child.pid);
  }

  private handles(): { ref(): unknown; unref(): unknown }[] {
    return [this.child, ...this.child.stdio.filter((stream) => stream instanceof net.Socket)];
  }

  private stream(descriptor: number): Duplex {
    const stream: unknown = this.child.stdio[descriptor];
    if (!(stream instanceof Duplex))
      throw new SandboxError('start-failed', `The zygote has no descriptor ${descriptor}.`);
    return stream;
  }

  private equip({ limits, boxFilter, zygoteFilter }: ZygoteBlueprint): void {
    const settings = JSON.stringify({ user: BOX_USER, limits, temporaryBytes: FILE_BYTES });
    this.stream(CHANNEL_FD).end(Buffer.concat([Buffer.from(`${settings}\n`), boxFilter]));
    this.stream(SECCOMP_FD).end(zygoteFilter);
  }

  /** It may become the users of boxes and nobody else: no other has a name in its namespace. */
  private async comeUp({ boxUids }: SandboxConfig): Promise<void> {
    if (!boxUids)
      throw new SandboxError('unavailable', 'As root, boxes need user ids of their own (boxUids).');
    const id = await this.learnId();
    const map = `${boxUids.first} ${boxUids.first} ${boxUids.count}\n`;
    for (const file of ['uid_map', 'gid_map']) fs.writeFileSync(`/proc/${id}/${file}`, map);
    this.stream(USERS_FD).end(Buffer.from('\n'));
    await new Promise((resolve) => this.stream(1).once('data', resolve));
    this.id = id;
  }

  private learnId(): Promise<number> {
    return new Promise((resolve) => {
      let info = '';
      this.stream(INFO_FD).on('data', (bytes: Buffer) => {
        info += bytes.toString('latin1');
        const id = findProgramId(info);
        if (id !== null) resolve(id);
      });
    });
  }

  private waitForEnd(): Promise<void> {
    return new Promise((resolve) => {
      this.child.on('error', (error) => {
        this.words += error.message;
      });
      this.child.on('close', () => {
        this.isAlive = false;
        removeSocketFolder(this.folder);
        void this.place
          .release()
          // A cgroup that cannot be removed now is removed by the next sweep.
          .catch((error: unknown) => process.emitWarning(String(error)))
          .finally(resolve);
      });
    });
  }
}

/** The process, and the folder where it will listen. What is made is undone where it cannot be spawned. */
function spawnZygote({ config, recipe, script }: ZygoteBlueprint, place: OwnPlace): [ChildProcess, string] {
  const folder = makeSocketFolder(place.uid);
  try {
    const identity = { uid: place.uid, cgroupProcs: place.cgroup.procsFiles };
    const command = zygoteCommand(config, recipe, { script, socketFolder: folder }, identity);
    const stdio = boxStdio();
    stdio[USERS_FD] = 'pipe';
    const [file = '', ...args] = command;
    return [spawn(file, args, { detached: true, cwd: '/', env: {}, stdio }), folder];
  } catch (error) {
    removeSocketFolder(folder);
    void place.release();
    throw error;
  }
}
