import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { RunEvent } from '@convolab/contracts';
import { EventHub, type HubReport } from './event-hub.ts';

const RUN = '019ab000-0000-7000-8000-000000000001';
const OTHER = '019ab000-0000-7000-8000-000000000002';
const TIMINGS = { gatherMs: 5, firstRetryMs: 10, longestRetryMs: 40, silenceMs: 300 };

type Answer = (response: ServerResponse, watch: string) => void;

/** A real server whose answers to the first, second, … connection are given; the last one is repeated. */
class StreamServer {
  readonly watched: string[] = [];
  readonly open = new Set<ServerResponse>();
  readonly #sockets = new Set<Socket>();
  readonly #server;

  constructor(...answers: [Answer, ...Answer[]]) {
    this.#server = createServer((request, response) => {
      const watch = new URL(request.url ?? '', 'http://x').searchParams.get('watch') ?? '';
      const answer = answers[this.watched.length] ?? answers.at(-1);
      this.watched.push(watch);
      this.open.add(response);
      response.on('close', () => this.open.delete(response));
      answer?.(response, watch);
    });
    this.#server.on('connection', (socket) => this.#sockets.add(socket));
  }

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

const running = (seq: number, runId = RUN): RunEvent => ({
  runId,
  seq,
  at: '2026-11-24T00:00:00.000Z',
  event: { type: 'running', data: { take: 1 } },
});
const finished = (seq: number, runId = RUN): RunEvent => ({
  ...running(seq, runId),
  event: { type: 'finished', data: { status: 'finished' } },
});

const stream =
  (events: readonly RunEvent[], end = false): Answer =>
  (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(': hello\n\n');
    for (const event of events) response.write(`data: ${JSON.stringify(event)}\n\n`);
    if (end) response.end();
  };

class Page {
  readonly reports: HubReport[] = [];
  readonly report = (report: HubReport) => void this.reports.push(report);

  seqs(runId = RUN): number[] {
    return this.reports.flatMap((report) =>
      report.type === 'events' && report.runId === runId ? report.events.map(({ seq }) => seq) : [],
    );
  }

  states(): string[] {
    return this.reports.flatMap((report) => (report.type === 'connection' ? [report.state] : []));
  }
}

async function until(condition: () => boolean): Promise<void> {
  const deadline = Date.now() + 5_000;
  while (!condition()) {
    if (Date.now() > deadline) throw new Error(`Waited too long for ${condition.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

describe('EventHub', () => {
  let server: StreamServer | null = null;

  async function hubOn(...answers: [Answer, ...Answer[]]): Promise<EventHub> {
    server = new StreamServer(...answers);
    return new EventHub(await server.start(), TIMINGS);
  }

  const watched = () => server?.watched ?? [];

  afterEach(async () => {
    await server?.stop();
    server = null;
  });

  it('tells the whole story, closes the connection when it ends, and opens no other', async () => {
    const hub = await hubOn(stream([running(1), running(2), finished(3)]));
    const page = new Page();
    hub.watch(page, RUN);
    await until(() => page.states().at(-1) === 'idle' && page.seqs().length === 3);
    expect(page.seqs()).toEqual([1, 2, 3]);
    expect(page.states()).toEqual(['idle', 'connecting', 'open', 'idle']);
    expect(watched()).toEqual([`${RUN}~0`]);
    await until(() => server?.open.size === 0);
  });

  it('goes on from the newest number after a break, without telling anything twice', async () => {
    const hub = await hubOn(
      stream([running(1), running(2)], true),
      stream([running(2), running(3), finished(4)]),
    );
    const page = new Page();
    hub.watch(page, RUN);
    await until(() => page.seqs().includes(4));
    expect(page.seqs()).toEqual([1, 2, 3, 4]);
    expect(page.states()).toContain('waiting');
    expect(watched()).toEqual([`${RUN}~0`, `${RUN}~2`]);
  });

  it('watches all runs of all pages over one connection', async () => {
    const hub = await hubOn(stream([finished(1), finished(1, OTHER)]));
    const [first, second] = [new Page(), new Page()];
    hub.watch(first, RUN);
    hub.watch(second, OTHER);
    await until(() => first.seqs().length === 1 && second.seqs(OTHER).length === 1);
    expect(watched()).toEqual([`${RUN}~0,${OTHER}~0`]);
    expect(second.seqs()).toEqual([]);
  });

  it('tells a page that comes later what it has missed, from memory', async () => {
    const hub = await hubOn(stream([running(1), running(2)]));
    const [early, late] = [new Page(), new Page()];
    hub.watch(early, RUN);
    await until(() => early.seqs().length === 2);
    hub.watch(late, RUN);
    expect(late.seqs()).toEqual([1, 2]);
    expect(watched()).toHaveLength(1);
    hub.remove(early);
    expect(server?.open.size).toBe(1);
    hub.remove(late);
    await until(() => server?.open.size === 0);
  });

  it('tries again after a server error, and stops at a refusal', async () => {
    const fail =
      (status: number): Answer =>
      (response) => {
        response.writeHead(status).end();
      };
    const hub = await hubOn(fail(502), fail(401));
    const page = new Page();
    hub.watch(page, RUN);
    await until(() => page.states().at(-1) === 'refused');
    expect(watched()).toHaveLength(2);
  });

  it('leaves a connection that fell silent', async () => {
    const hub = await hubOn(stream([running(1)]), stream([finished(2)]));
    const page = new Page();
    hub.watch(page, RUN);
    await until(() => page.seqs().length === 2);
    expect(watched()).toEqual([`${RUN}~0`, `${RUN}~1`]);
  });
});
