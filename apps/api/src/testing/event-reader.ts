import { EVENTS_PATH, RunEventSchema, type RunEvent } from '@convolab/contracts';
import type { TestClient } from './test-client.ts';
import { waitUntil } from '@convolab/db/testing/wait';

/** Reads one event stream as a page does, and remembers what came. */
export interface EventReader {
  readonly status: number;
  readonly events: readonly RunEvent[];
  /** `end` came. */
  readonly isFinished: boolean;
  readonly isClosed: boolean;
  waitFor(count: number): Promise<void>;
  waitForClose(): Promise<void>;
  close(): void;
}

export async function watch(
  client: TestClient,
  runs: readonly { readonly runId: string; readonly afterSeq?: number }[],
  headers: Readonly<Record<string, string>> = {},
): Promise<EventReader> {
  const query = runs.map(({ runId, afterSeq = 0 }) => `${runId}~${afterSeq}`).join(',');
  const response = await client.fetch(`${EVENTS_PATH}?watch=${query}`, { headers });
  const seen = { events: [] as RunEvent[], isFinished: false, isClosed: false };
  const reader = response.body?.getReader();
  if (reader === undefined) throw new Error('The answer has no body.');
  const take = (message: string) => {
    if (/^event: end$/mu.test(message)) seen.isFinished = true;
    const id = /^id: (.+)$/mu.exec(message)?.[1];
    if (id === undefined) return;
    const event = RunEventSchema.parse(JSON.parse(/^data: (.+)$/mu.exec(message)?.[1] ?? ''));
    if (id !== `${event.runId}~${event.seq}`) throw new Error(`The id ${id} is not the event's.`);
    seen.events.push(event);
  };
  void readMessages(reader, take).finally(() => (seen.isClosed = true));
  return {
    status: response.status,
    get events() {
      return seen.events;
    },
    get isFinished() {
      return seen.isFinished;
    },
    get isClosed() {
      return seen.isClosed;
    },
    waitFor: async (count) => {
      await waitUntil(`${count} events have come`, () => seen.events.length >= count);
    },
    waitForClose: async () => {
      await waitUntil('the stream is closed', () => seen.isClosed);
    },
    close: () => {
      if (!seen.isClosed) void reader.cancel();
    },
  };
}

/** A stream that breaks has ended, like one that was closed. */
async function readMessages(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  take: (message: string) => void,
): Promise<void> {
  const decoder = new TextDecoder();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read().catch(() => ({ done: true, value: undefined }));
    if (done) return;
    text += decoder.decode(value, { stream: true });
    const messages = text.split('\n\n');
    text = messages.pop() ?? '';
    messages.forEach(take);
  }
}
