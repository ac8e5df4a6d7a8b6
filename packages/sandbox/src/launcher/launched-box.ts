import type net from 'node:net';
import type { Box, BoxListener, BoxRequest, BoxUsage } from '../boxes/box.ts';
import { SandboxError } from '../sandbox-error.ts';
import { type Frame, FrameReader } from '../wire/frames.ts';
import {
  encodeMessage,
  type LauncherMessage,
  LauncherMessageSchema,
  MAX_BODY_BYTES,
  MAX_HEADER_BYTES,
  type WorkerMessage,
} from './launcher-messages.ts';

interface Waiting<T> {
  readonly resolve: (value: T) => void;
  readonly reject: (error: SandboxError) => void;
}

/** The worker's side of one connection to the launcher. */
export class LaunchedBox implements Box {
  /** Resolves when the box is gone, or out of sight. */
  readonly ended: Promise<void>;
  private readonly frames = new FrameReader(MAX_HEADER_BYTES);
  private starting: Waiting<void> | null = null;
  private usages: ((usage: BoxUsage) => void)[] = [];
  private lastUsage: BoxUsage = { cpuMs: 0, starvedMs: 0, memoryBytes: null };
  private isOver = false;
  private failure: unknown = null;

  constructor(
    private readonly socket: net.Socket,
    private readonly listener: BoxListener,
  ) {
    socket.on('data', (bytes: Buffer) => this.receive(bytes));
    socket.on('error', (error) => {
      this.failure = error;
    });
    this.ended = new Promise((resolve) => {
      socket.on('close', () => {
        this.lose();
        resolve();
      });
    });
  }

  start({ runtime, memoryMiB }: BoxRequest): Promise<void> {
    return new Promise((resolve, reject) => {
      this.starting = { resolve, reject };
      this.send({ type: 'start', runtime, memoryMiB });
    });
  }

  write(bytes: Uint8Array): void {
    for (let offset = 0; offset < bytes.byteLength; offset += MAX_BODY_BYTES) {
      this.send({ type: 'write' }, bytes.subarray(offset, offset + MAX_BODY_BYTES));
    }
  }

  usage(): Promise<BoxUsage> {
    if (this.isOver) return Promise.resolve(this.lastUsage);
    return new Promise((resolve) => {
      this.usages.push(resolve);
      this.send({ type: 'usage' });
    });
  }

  kill(): void {
    // Without a connection the launcher kills the box that it may be starting.
    if (this.starting) this.socket.destroy();
    else this.send({ type: 'kill' });
  }

  private send(message: WorkerMessage, body?: Uint8Array): void {
    if (this.socket.writable) this.socket.write(encodeMessage(message, body));
  }

  private receive(bytes: Buffer): void {
    try {
      for (const frame of this.frames.push(bytes, MAX_BODY_BYTES)) this.take(frame);
    } catch (error) {
      this.socket.destroy(error instanceof Error ? error : undefined);
    }
  }

  private take({ header, body }: Frame): void {
    const message = LauncherMessageSchema.parse(header);
    switch (message.type) {
      case 'started':
        this.starting?.resolve();
        this.starting = null;
        return;
      case 'refused':
        this.isOver = true;
        this.starting?.reject(new SandboxError(message.code, message.message));
        this.starting = null;
        return;
      case 'channel':
        this.listener.onChannel(body, message.usage);
        return;
      case 'stdout':
      case 'stderr':
        this.listener.onPrinted(message.type, body);
        return;
      case 'usage':
        this.answerUsage(message.usage, 1);
        return;
      case 'exit':
        this.leave(message);
    }
  }

  private leave({ exit }: Extract<LauncherMessage, { type: 'exit' }>): void {
    this.isOver = true;
    this.answerUsage(exit.usage, this.usages.length);
    this.listener.onExit(exit);
  }

  private answerUsage(usage: BoxUsage, answers: number): void {
    this.lastUsage = usage;
    for (const answer of this.usages.splice(0, answers)) answer(usage);
  }

  /** The connection ended: after the box's exit that is the end, before it the platform's failure. */
  private lose(): void {
    if (this.isOver) return;
    this.isOver = true;
    const error = new SandboxError('launcher-failed', 'The box launcher went away.', { cause: this.failure });
    this.answerUsage(this.lastUsage, this.usages.length);
    if (this.starting) this.starting.reject(error);
    else this.listener.onLost(error);
    this.starting = null;
  }
}
