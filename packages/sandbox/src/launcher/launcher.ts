import fs from 'node:fs';
import net from 'node:net';
import { openLocalBoxHost } from '../boxes/local-box-host.ts';
import type { SandboxConfig } from '../sandbox-config.ts';
import { SandboxError } from '../sandbox-error.ts';
import { LauncherConnection } from './launcher-connection.ts';
import { socketAnswers } from './socket-answers.ts';

export interface Launcher {
  /** Kills every box and stops listening. */
  close(): Promise<void>;
}

/** Nobody may connect until the socket has its owner. */
const NO_ACCESS = 0o777;
const OWNER_AND_GROUP = 0o660;

/**
 * Listens on `socketPath` for the worker and starts boxes for it; the only process that keeps root.
 * The socket is root's and opens for members of `allowedGid` only; its folder must not be writable for others.
 */
export async function runLauncher(
  config: SandboxConfig,
  socketPath: string,
  allowedGid: number,
): Promise<Launcher> {
  const host = await openLocalBoxHost(config);
  await removeStaleSocket(socketPath);
  const connections = new Set<net.Socket>();
  const server = net.createServer((socket) => {
    connections.add(socket);
    socket.once('close', () => connections.delete(socket));
    new LauncherConnection(socket, host).listen();
  });
  await listen(server, socketPath);
  fs.chownSync(socketPath, process.geteuid?.() ?? 0, allowedGid);
  fs.chmodSync(socketPath, OWNER_AND_GROUP);
  return {
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of connections) socket.destroy();
      await host.close();
      await closed;
    },
  };
}

function listen(server: net.Server, socketPath: string): Promise<void> {
  const umask = process.umask(NO_ACCESS);
  return new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(socketPath, resolve);
  }).finally(() => process.umask(umask));
}

/** A launcher that was killed leaves its socket behind; one that still answers is not pushed aside. */
async function removeStaleSocket(socketPath: string): Promise<void> {
  if (!fs.existsSync(socketPath)) return;
  if (await socketAnswers(socketPath)) {
    throw new SandboxError('launcher-failed', `Another box launcher listens on ${socketPath}.`);
  }
  fs.unlinkSync(socketPath);
}
