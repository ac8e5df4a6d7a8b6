import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import type { RunEvent } from '@convolab/contracts';
import { waitUntil } from '@convolab/db/testing/wait';
import { EventStream } from './event-stream.ts';
import type { EventListener } from './live-events.ts';
import { watchRuns, type WatchingPorts } from './watching.ts';

// A real HTTP server and sockets; what is stored and who may watch is the test's to say.
const RUN = '019a0000-0000-7000-8000-000000000001';
const TIMINGS = { heartbeatMs: 20, drainTimeoutMs: 150, recheckMs: 20, rereadMs: 20 };

let server: Server;
let sockets: Socket[] = [];
let stored: RunEvent[] = [];
let listener: EventListener | null = null;
let mayWatch = true;
let openStreams = 0;
let errors: unknown[] = [];

beforeEach(async () => {
  stored = [];
  mayWatch = true;
  errors = [];
  const ports: WatchingPorts = {
    listen: (_runId, given) => {
      listener = given;
      return Promise.resolve(() => (listener = null));
    },
    readAfter: (_runId, afterSeq) => {
      if (stored === BROKEN) return Promise.reject(new Error('the database is away'));
      return Promise.resolve({ events: stored.filter(({ seq }) => seq > afterSeq), isComplete: false });
    },
    mayWatch: () => Promise.resolve(mayWatch),
    onError: (error) => errors.push(error),
  };
  server = createServer((_request, response) => {
    openStreams += 1;
    const stream = new EventStream(response, TIMINGS);
    void watchRuns(stream, [{ runId: RUN, afterSeq: 0 }], ports, TIMINGS).finally(() => (openStreams -= 1));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});

afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  sockets = [];
  server.close();
  await once(server, 'close');
});

const BROKEN: RunEvent[] = [];

function eventOf(seq: number, text = 'x'): RunEvent {
  const event = { type: 'diagnosed' as const, data: { id: 'a', message: { ko: text, en: text } } };
  return { runId: RUN, seq, at: '2026-11-24T00:00:00.000Z', event };
}

function openSocket(): Socket {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.write('GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n');
  sockets.push(socket);
  return socket;
}

function readAll(socket: Socket) {
  const seen = { text: '', isClosed: false };
  socket.on('data', (chunk: Buffer) => (seen.text += chunk.toString()));
  socket.on('end', () => (seen.isClosed = true));
  return seen;
}

describe('watching runs', () => {
  it('sends heartbeats while nothing happens', async () => {
    const seen = readAll(openSocket());
    await waitUntil('three heartbeats have come', () => seen.text.split(': beat').length > 3);
    expect(openStreams).toBe(1);
  });

  it('ends when the right to watch is lost', async () => {
    const seen = readAll(openSocket());
    await waitUntil('the stream is open', () => seen.text.includes('retry'));
    mayWatch = false;
    await waitUntil('the stream is closed', () => seen.isClosed);
    await waitUntil('it is cleared away', () => openStreams === 0);
    expect(listener).toBeNull();
    expect(seen.text).not.toContain('event: end');
  });

  it('is cleared away when the reader goes', async () => {
    const socket = openSocket();
    const seen = readAll(socket);
    await waitUntil('the stream is open', () => seen.text.includes('retry'));
    socket.destroy();
    await waitUntil('it is cleared away', () => openStreams === 0);
    expect(listener).toBeNull();
  });

  it('drops a reader that takes nothing, and keeps little for it until then', async () => {
    const text = 'x'.repeat(200_000);
    stored = Array.from({ length: 100 }, (_, index) => eventOf(index + 1, text));
    const socket = openSocket();
    socket.pause();
    await waitUntil('the stream is open', () => openStreams === 1);
    await waitUntil('it is dropped', () => openStreams === 0);
    expect(errors).toEqual([]);
  });

  it('waits for a reader that is slow, and leaves nothing out', async () => {
    const text = 'x'.repeat(100_000);
    stored = Array.from({ length: 30 }, (_, index) => eventOf(index + 1, text));
    const socket = openSocket();
    const seen = readAll(socket);
    await waitUntil('the first event has come', () => seen.text.includes('~1\n'));
    for (let seq = 31; seq <= 130; seq += 1) {
      stored.push(eventOf(seq));
      listener?.onEvent(eventOf(seq));
    }
    await waitUntil('all have come', () => seen.text.includes('~130\n'));
    const seqs = [...seen.text.matchAll(/^id: .*~(\d+)$/gmu)].map(([, seq]) => Number(seq));
    expect(seqs).toEqual(Array.from({ length: 130 }, (_, index) => index + 1));
  });

  it('closes when the story cannot be read, for the reader to come again', async () => {
    stored = BROKEN;
    const seen = readAll(openSocket());
    await waitUntil('the stream is closed', () => seen.isClosed);
    expect(errors.length).toBeGreaterThan(0);
  });
});
