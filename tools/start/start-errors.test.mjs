import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { once } from 'node:events';
import { run } from '../processes/run.mjs';
import { preparePlace, removePlace } from '../services/place.mjs';
import { findFreePort, loopback } from '../services/ports.mjs';
import { root } from '../workspace.mjs';
import { takeStartLock } from './start-lock.mjs';

const withinMs = 60_000;

/** @type {string} */
let dataFolder;

beforeEach(() => {
  dataFolder = fs.mkdtempSync(path.join(os.tmpdir(), 'start-errors-'));
});

afterEach(() => removePlace(preparePlace(dataFolder)));

/** @param {Record<string, string>} env */
async function start(env) {
  const { status, stderr } = await run(process.execPath, [path.join(root, 'tools/start.mjs')], {
    cwd: root,
    env: { ...process.env, CONVOLAB_DATA: dataFolder, PORT: String(await findFreePort()), ...env },
  });
  return { status, message: stderr.trim() };
}

test(
  'a taken port is said in one sentence',
  async () => {
    const server = net.createServer().listen(0, loopback);
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    expect(await start({ PORT: String(port) })).toEqual({
      status: 1,
      message: `Port ${port} is taken by another program: stop it, or set PORT to another number.`,
    });
    server.close();
  },
  withinMs,
);

test(
  'a broken DATABASE_URL is said in one sentence, without the value',
  async () => {
    expect(await start({ DATABASE_URL: 'postgres//admin:secret@db' })).toEqual({
      status: 1,
      message: 'DATABASE_URL is no address that starts with postgresql:// or postgres://.',
    });
  },
  withinMs,
);

test(
  'a second start on the same data is refused in one sentence',
  async () => {
    const unlock = await takeStartLock(preparePlace(dataFolder).privateFolder);
    const { status, message } = await start({});
    unlock();
    expect(status).toBe(1);
    expect(message).toBe(
      `Convolab is already running in this folder (process ${process.pid}): stop it first, or start this one from another clone.`,
    );
  },
  withinMs,
);

test(
  'a host that is not this machine is said in one sentence',
  async () => {
    const { status, message } = await start({ HOST: '192.0.2.1' });
    expect(status).toBe(1);
    expect(message).toMatch(/^HOST 192\.0\.2\.1 with port \d+ cannot be listened on \(EADDRNOTAVAIL\)\.$/);
  },
  withinMs,
);
