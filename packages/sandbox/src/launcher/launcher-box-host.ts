import net from 'node:net';
import type { Box, BoxHost, BoxListener, BoxRequest } from '../boxes/box.ts';
import { SandboxError } from '../sandbox-error.ts';
import { LaunchedBox } from './launched-box.ts';

/** Starts boxes through the launcher. */
export class LauncherBoxHost implements BoxHost {
  private readonly boxes = new Set<LaunchedBox>();

  constructor(private readonly socketPath: string) {}

  async start(request: BoxRequest, listener: BoxListener): Promise<Box> {
    const socket = await connect(this.socketPath);
    const box = new LaunchedBox(socket, listener);
    this.boxes.add(box);
    void box.ended.then(() => this.boxes.delete(box));
    await box.start(request);
    return box;
  }

  async close(): Promise<void> {
    const ends = [...this.boxes].map((box) => {
      box.kill();
      return box.ended;
    });
    await Promise.all(ends);
  }
}

function connect(socketPath: string): Promise<net.Socket> {
  return new Promise((resolve, reject) => {
    const socket = net.connect(socketPath);
    socket.once('connect', () => {
      socket.removeAllListeners('error');
      resolve(socket);
    });
    socket.once('error', (error) => {
      const message = `The box launcher does not answer on ${socketPath}: ${error.message}`;
      reject(new SandboxError('launcher-failed', message, { cause: error }));
    });
  });
}
