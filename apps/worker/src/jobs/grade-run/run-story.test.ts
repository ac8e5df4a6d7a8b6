import type { GradingEvent, RunEvent, RunEventBody } from '@convolab/contracts';
import { RunStory } from './run-story.ts';

const RUN_ID = '019a0000-0000-7000-8000-000000000001';
const diagnosed = (id: string): GradingEvent => ({
  type: 'diagnosed',
  data: { id, message: { ko: id, en: id } },
});

/** A store whose writes end when the test says so. */
function makeStory() {
  const writes: { events: readonly RunEventBody[]; end: (stored: boolean | Error) => void }[] = [];
  const published: RunEvent[] = [];
  const lost = { times: 0 };
  const append = (events: readonly RunEventBody[]) =>
    new Promise<RunEvent[] | null>((resolve, reject) => {
      const stored = events.map((event, index) => ({ runId: RUN_ID, seq: index + 1, at: '', event }));
      const end = (outcome: boolean | Error) => {
        if (outcome instanceof Error) reject(outcome);
        else resolve(outcome ? stored : null);
      };
      writes.push({ events, end });
    });
  const story = new RunStory(
    append,
    (events) => published.push(...events),
    () => (lost.times += 1),
  );
  return { story, writes, published, lost };
}

const idsOf = (events: readonly RunEventBody[]) =>
  events.map((event) => (event.type === 'diagnosed' ? event.data.id : event.type));
const settle = () => new Promise((resolve) => setImmediate(resolve));

it('writes one after the other, and together what came meanwhile', async () => {
  const { story, writes, published } = makeStory();
  for (const id of ['a', 'b', 'c']) {
    await story.emit(diagnosed(id));
    await settle();
  }
  expect(writes.map(({ events }) => idsOf(events))).toEqual([['a']]);
  writes[0]?.end(true);
  await settle();
  expect(writes.map(({ events }) => idsOf(events))).toEqual([['a'], ['b', 'c']]);
  writes[1]?.end(true);
  await settle();
  expect(idsOf(published.map(({ event }) => event))).toEqual(['a', 'b', 'c']);
});

it('hands over what is not yet under way when it is closed, and takes nothing more', async () => {
  const { story, writes } = makeStory();
  await story.emit(diagnosed('a'));
  await settle();
  await story.emit(diagnosed('b'));
  const closing = story.close();
  writes[0]?.end(true);
  expect(idsOf(await closing)).toEqual(['b']);
  await story.emit(diagnosed('late'));
  await settle();
  expect(writes).toHaveLength(1);
});

it('says once that the run is lost', async () => {
  const { story, writes, lost } = makeStory();
  await story.emit(diagnosed('a'));
  await settle();
  writes[0]?.end(false);
  await settle();
  await story.emit(diagnosed('b'));
  await settle();
  expect(lost.times).toBe(1);
  expect(writes).toHaveLength(1);
});

it('fails what comes after a write that failed', async () => {
  const { story, writes } = makeStory();
  await story.emit(diagnosed('a'));
  await settle();
  writes[0]?.end(new Error('the database is away'));
  await settle();
  await expect(story.emit(diagnosed('b'))).rejects.toThrow('the database is away');
  await expect(story.close()).rejects.toThrow('the database is away');
});
