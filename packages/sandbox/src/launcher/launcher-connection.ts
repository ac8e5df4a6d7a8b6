import type net from 'node:net';
import type { BoxListener, HostedBox } from '../boxes/box.ts';
import type { LocalBoxHost } from '../boxes/local-box-host.ts';
import { SandboxError } from '../sandbox-error.ts';
import { type Frame, FrameReader } from '../wire/frames.ts';
import {
  encodeMessage,
  type LauncherMessage,
  MAX_BODY_BYTES,
  MAX_HEADER_BYTES,
  type WorkerMessage,
  WorkerMessageSchema,
} from './launcher-messages.ts';

/** The launcher's side of one connection: one box, relayed until either end is gone. */
export class LauncherConnection {
  private readonly frames = new FrameReader(MAX_HEADER_BYTES);
  private box: HostedBox | null = null;
  private isStarted = false;
  private isClosed = false;

  constructor(
    private readonly socket: net.Socket,
    private readonly host: LocalBoxHost,
  ) {}

  listen(): void {
    const { socket } = this;
    socket.on('data', (bytes: Buffer) => this.receive(bytes));
    socket.on('drain', () => this.box?.resume());
    // A worker that was killed resets the connection; 'close' follows.
    socket.on('error', () => undefined);
    socket.on('close', () => {
      this.isClosed = true;
      this.box?.kill();
      // What is still in its pipes has to be read before a box counts as gone.
      this.box?.resume();
    });
  }

  /** Whoever sends anything but a message is cut off, and the box with it. */
  private receive(bytes: Buffer): void {
    try {
      for (const frame of this.frames.push(bytes, MAX_BODY_BYTES)) this.obey(frame);
    } catch (error) {
      this.socket.destroy(error instanceof Error ? error : undefined);
    }
  }

  private obey({ header, body }: Frame): void {
    const message = WorkerMessageSchema.parse(header);
    switch (message.type) {
      case 'start':
        this.start(message);
        return;
      case 'write':
        this.box?.write(body);
        return;
      case 'usage':
        this.tellUsage();
        return;
      case 'kill':
        this.box?.kill();
    }
  }

  private start({ runtime, memoryMiB }: Extract<WorkerMessage, { type: 'start' }>): void {
    if (this.isStarted) throw new SandboxError('misuse', 'A connection is for one box.');
    this.isStarted = true;
    this.host.start({ runtime, memoryMiB }, this.relay()).then(
      (box) => {
        this.box = box;
        if (this.isClosed) box.kill();
        else this.send({ type: 'started' });
      },
      (error: unknown) => this.refuse(error),
    );
  }

  private refuse(error: unknown): void {
    const code = error instanceof SandboxError && error.code === 'unavailable' ? error.code : 'start-failed';
    const message = error instanceof Error ? error.message : String(error);
    this.send({ type: 'refused', code, message });
    this.socket.end();
  }

  private relay(): BoxListener {
    return {
      onChannel: (bytes, usage) => this.send({ type: 'channel', usage }, bytes),
      onPrinted: (stream, bytes) => this.send({ type: stream }, bytes),
      onExit: (exit) => {
        this.send({ type: 'exit', exit });
        this.socket.end();
      },
      onLost: (error) => this.socket.destroy(error),
    };
  }

  private tellUsage(): void {
    const { box } = this;
    if (!box) throw new SandboxError('misuse', 'There is no box yet.');
    void box.usage().then((usage) => this.send({ type: 'usage', usage }));
  }

  private send(message: LauncherMessage, body?: Buffer): void {
    if (this.isClosed || !this.socket.writable) return;
    // A worker that reads slowly slows its box down, instead of filling the launcher's memory.
    if (!this.socket.write(encodeMessage(message, body))) this.box?.pause();
  }
}
