import net from 'node:net';
import type { BoxListener } from '../boxes/box.ts';
import type { OwnPlace } from '../boxes/box-place.ts';
import { isMissingFile } from '../boxes/processes.ts';
import type { BoxLimits } from '../boxes/resource-limits.ts';
import { SandboxError } from '../sandbox-error.ts';
import { Control } from './control.ts';
import { type Connections, ForkedBox } from './forked-box.ts';
import { isolationFaults, namespaceIds, namespacesOf, processStatus } from './isolation-check.ts';
import type { ZygoteProcess } from './zygote-process.ts';
import type { ForkServer } from './zygote-source.ts';
import { encodeRequest, GO, type Role, ROLES } from './zygote-requests.ts';

const KIB = 1024;
/** From the request to a box that may run; on a machine so busy boxes are better started one by one. */
const FORK_TIMEOUT_MS = 5_000;

/** A fork server: an interpreter with its libraries loaded, whose children become boxes. It runs nobody's program. */
export class Zygote implements ForkServer {
  forked = 0;
  private readonly boxes = new Set<ForkedBox>();
  /** Boxes that are being made. */
  private making = 0;
  private isRetired = false;
  private readonly strangers: readonly string[][];
  private readonly ownBytes: number;

  constructor(private readonly process: ZygoteProcess) {
    this.ownBytes = KIB * Number.parseInt(processStatus(process.id).get('RssAnon') ?? '0', 10);
    this.strangers = [namespacesOf(process.id), namespacesOf(globalThis.process.pid)];
  }

  get isAlive(): boolean {
    return this.process.isAlive;
  }

  get ended(): Promise<void> {
    return this.process.ended;
  }

  /**
   * A box with a user, cgroup, limits and namespaces of its own, looked at from outside before it was allowed to run.
   * Rejects with SandboxError; then the caller releases the place.
   */
  async fork(limits: BoxLimits, place: OwnPlace, listener: BoxListener): Promise<ForkedBox> {
    this.making += 1;
    try {
      return await this.make(limits, place, listener);
    } finally {
      this.making -= 1;
      if (this.isRetired) this.retire();
    }
  }

  retire(): void {
    this.isRetired = true;
    if (this.boxes.size + this.making === 0) this.kill();
  }

  /** All its boxes die with it. */
  kill(): void {
    this.process.kill();
  }

  private async make(limits: BoxLimits, place: OwnPlace, listener: BoxListener): Promise<ForkedBox> {
    const number = this.forked;
    this.forked += 1;
    const connections = await this.connect(number, place.uid, limits);
    const control = new Control(connections.control);
    const timer = setTimeout(() => control.destroy(), FORK_TIMEOUT_MS);
    try {
      const programId = await this.dress(control, place);
      const box = new ForkedBox(programId, connections, control, place, listener, this.ownBytes);
      this.keep(box);
      control.write(GO);
      return box;
    } catch (error) {
      const words = await lastWords(connections.stderr);
      for (const role of ROLES) connections[role].destroy();
      throw new SandboxError('start-failed', `A forked box failed: ${String(error)} ${words}`, {
        cause: error,
      });
    } finally {
      clearTimeout(timer);
    }
  }

  private keep(box: ForkedBox): void {
    this.boxes.add(box);
    void box.ended.then(() => {
      this.boxes.delete(box);
      if (this.isRetired) this.retire();
    });
  }

  /** Sees a child become a box, up to where it may run. Returns the id of its first process. */
  private async dress(control: Control, { uid, cgroup }: OwnPlace): Promise<number> {
    const monitor = this.findMonitor(await control.next());
    const monitorIds = namespaceIds(processStatus(monitor));
    cgroup.admit(monitor);
    control.write(GO);
    await control.next();
    const [program, ...others] = cgroup.members().filter((id) => id !== monitor);
    if (program === undefined || others.length > 0) throw new Error('It is not one process.');
    const faults = isolationFaults(program, uid, monitorIds, this.strangers);
    if (faults.length > 0) throw new Error(`It is not isolated: ${faults.join(', ')}.`);
    return program;
  }

  /** Ids differ by namespace: the one in ours of what calls itself so in the zygote's. */
  private findMonitor(ownId: number): number {
    for (const id of this.process.cgroup.members()) {
      if (id !== this.process.id && ownIdOf(id) === ownId) return id;
    }
    throw new Error('There is no such child.');
  }

  private async connect(number: number, uid: number, limits: BoxLimits): Promise<Connections> {
    const open = async (role: Role) => {
      const socket = await connectTo(this.process.socketPath);
      socket.write(encodeRequest(number, role, uid, limits));
      return socket;
    };
    const [control, channel, stdout, stderr] = await Promise.all([
      open('control'),
      open('channel'),
      open('stdout'),
      open('stderr'),
    ]);
    return { control, channel, stdout, stderr };
  }
}

function ownIdOf(id: number): number | undefined {
  try {
    return namespaceIds(processStatus(id)).at(-1);
  } catch (error) {
    // It ended between the two looks.
    if (isMissingFile(error)) return undefined;
    throw error;
  }
}

function connectTo(socketPath: string): Promise<net.Socket> {
  return new Promise((resolve, reject) => {
    const socket = net.connect(socketPath);
    socket.once('connect', () => resolve(socket));
    // A dead box resets its connections; its end is told by 'close'.
    socket.on('error', (error) => {
      reject(
        new SandboxError('start-failed', `The zygote does not answer: ${error.message}`, { cause: error }),
      );
    });
  });
}

/** What a child that failed has printed, if it is quick about it. */
function lastWords(stderr: net.Socket): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    const tell = () => resolve(text);
    stderr.on('data', (bytes: Buffer) => (text += bytes.toString('utf8')));
    stderr.on('close', tell);
    setTimeout(tell, 200).unref();
  });
}
