import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

/** What hostile programs would find on a host that does not guard itself. */
export interface Bait {
  /** Of a server on the loopback addresses. */
  readonly port: number;
  /** Of a server in the abstract name space, without the leading NUL. */
  readonly abstractName: string;
  /** A unix socket that everybody may call. */
  readonly socketPath: string;
  /** A file that everybody may read. */
  readonly secretFile: string;
}

export interface LaidBait extends Bait {
  /** Who called one of the servers. */
  readonly calls: readonly string[];
  remove(): void;
}

/** Fills the names in a program's source in. */
export const withBait = (source: string, bait: Bait): string =>
  source
    .replaceAll('PORT', String(bait.port))
    .replaceAll('ABSTRACT', bait.abstractName)
    .replaceAll('UNIX_SOCKET', bait.socketPath)
    .replaceAll('SECRET_FILE', bait.secretFile);

export async function layBait(): Promise<LaidBait> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'convolab-bait-'));
  fs.chmodSync(folder, 0o755);
  const secretFile = path.join(folder, 'hidden-cases.json');
  fs.writeFileSync(secretFile, '{"expected": 42}', { mode: 0o644 });
  const socketPath = path.join(folder, 'host.sock');
  const abstractName = `convolab-bait-${process.pid}`;
  const calls: string[] = [];
  const servers = await Promise.all([
    listen(calls, 0),
    listen(calls, socketPath),
    listen(calls, `\0${abstractName}`),
  ]);
  fs.chmodSync(socketPath, 0o777);
  const address = servers[0].address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    abstractName,
    socketPath,
    secretFile,
    calls,
    remove: () => {
      for (const server of servers) server.close();
      fs.rmSync(folder, { recursive: true });
    },
  };
}

function listen(calls: string[], place: number | string): Promise<net.Server> {
  const server = net.createServer((socket) => {
    calls.push(String(place));
    socket.destroy();
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(place, () => resolve(server));
  });
}
