import { runEventsChannel, type RunEvent, type RunEventBody } from '@convolab/contracts';
import { api } from '@convolab/contracts';
import { appendRunEvents } from '@convolab/db';
import { Redis } from 'ioredis';
import { v7 as newId } from 'uuid';
import { watch, type EventReader } from '../../testing/event-reader.ts';
import { startTestApp, type TestApp } from '../../testing/test-app.ts';
import { endRun, handIn, makeExercise, submissionOf, type TestExercise } from '../../testing/test-course.ts';

let test: TestApp;
let redis: Redis;
let exercise: TestExercise;
let readers: EventReader[] = [];

beforeAll(async () => {
  test = await startTestApp();
  redis = new Redis(test.config.redisUrl);
  exercise = await makeExercise(test, (await test.makeCourse()).id);
});

afterEach(() => {
  for (const reader of readers) reader.close();
  readers = [];
});

afterAll(async () => {
  redis.disconnect();
  await test.close();
});

const RUNNING: RunEventBody = { type: 'running', data: { take: 1 } };
const DIAGNOSED: RunEventBody = {
  type: 'diagnosed',
  data: {
    id: 'kernel-not-flipped',
    message: { ko: '커널을 뒤집지 않았어요.', en: 'The kernel was not flipped.' },
  },
};
const FINISHED: RunEventBody = { type: 'finished', data: { status: 'finished' } };

const store = (runId: string, ...bodies: RunEventBody[]): Promise<RunEvent[]> =>
  test.prisma.$transaction((tx) => appendRunEvents(tx, runId, bodies));
const publish = (events: readonly RunEvent[]) =>
  Promise.all(events.map((event) => redis.publish(runEventsChannel(event.runId), JSON.stringify(event))));
const tell = async (runId: string, ...bodies: RunEventBody[]) => publish(await store(runId, ...bodies));

async function open(...args: Parameters<typeof watch>): Promise<EventReader> {
  const reader = await watch(...args);
  readers.push(reader);
  return reader;
}

/** A student with a run that waits, whose story so far is `queued`. */
async function makeRun() {
  const student = await test.member(exercise.courseId, 'student');
  const { body } = await handIn(student.client, submissionOf(exercise));
  return { ...student, runId: body.run.id, submissionId: body.id };
}

const seqsOf = ({ events }: EventReader) => events.map(({ seq }) => seq);
const typesOf = ({ events }: EventReader) => events.map(({ event }) => event.type);

describe('a stream', () => {
  it('tells what is stored and then what happens, and ends with the run', async () => {
    const { client, runId } = await makeRun();
    const reader = await open(client, [{ runId }]);
    expect(reader.status).toBe(200);
    await reader.waitFor(1);
    await tell(runId, RUNNING);
    await tell(runId, DIAGNOSED);
    await reader.waitFor(3);
    expect(reader.isFinished).toBe(false);
    await tell(runId, FINISHED);
    await reader.waitForClose();
    expect(typesOf(reader)).toEqual(['queued', 'running', 'diagnosed', 'finished']);
    expect(seqsOf(reader)).toEqual([1, 2, 3, 4]);
    expect(reader.isFinished).toBe(true);
  });

  it('tells the whole story to who comes after the end', async () => {
    const { client, runId } = await makeRun();
    await store(runId, RUNNING, DIAGNOSED, FINISHED);
    await endRun(test, runId);
    const reader = await open(client, [{ runId }]);
    await reader.waitForClose();
    expect(seqsOf(reader)).toEqual([1, 2, 3, 4]);
    expect(reader.isFinished).toBe(true);
  });

  it('goes on from where a reader was, by its address or by the last id', async () => {
    const { client, runId } = await makeRun();
    await store(runId, RUNNING, DIAGNOSED);
    const byAddress = await open(client, [{ runId, afterSeq: 2 }]);
    const byHeader = await open(client, [{ runId }], { 'last-event-id': `${runId}~1` });
    await tell(runId, FINISHED);
    await Promise.all([byAddress.waitForClose(), byHeader.waitForClose()]);
    expect(seqsOf(byAddress)).toEqual([3, 4]);
    expect(seqsOf(byHeader)).toEqual([2, 3, 4]);
  });

  it('ends at once for a reader who has seen the end', async () => {
    const { client, runId } = await makeRun();
    await endRun(test, runId);
    const reader = await open(client, [{ runId, afterSeq: 1 }]);
    await reader.waitForClose();
    expect(reader.events).toEqual([]);
    expect(reader.isFinished).toBe(true);
  });

  it('leaves nothing out when messages are lost, and repeats nothing that comes twice', async () => {
    const { client, runId } = await makeRun();
    const reader = await open(client, [{ runId }]);
    await reader.waitFor(1);
    const lost = await store(runId, RUNNING, DIAGNOSED);
    const told = await store(runId, DIAGNOSED);
    await publish([...told, ...lost, ...told]);
    await tell(runId, FINISHED);
    await reader.waitForClose();
    expect(seqsOf(reader)).toEqual([1, 2, 3, 4, 5]);
  });

  it('finds out by itself what no message told', async () => {
    const { client, runId } = await makeRun();
    const reader = await open(client, [{ runId }]);
    await reader.waitFor(1);
    await store(runId, RUNNING, FINISHED);
    await reader.waitForClose();
    expect(seqsOf(reader)).toEqual([1, 2, 3]);
  });

  it('goes on over the gap that deleted progress leaves', async () => {
    const { client, runId } = await makeRun();
    await test.prisma.runEvent.create({ data: { runId, seq: 9, type: 'finished', data: FINISHED.data } });
    const reader = await open(client, [{ runId }]);
    await reader.waitForClose();
    expect(seqsOf(reader)).toEqual([1, 9]);
  });

  it('serves seven tabs at once, each in order and whole', async () => {
    const { client, runId } = await makeRun();
    const tabs = await Promise.all(Array.from({ length: 7 }, () => open(client, [{ runId }])));
    const story = Array.from({ length: 40 }, (_, index) => (index === 0 ? RUNNING : DIAGNOSED));
    for (const body of story) await tell(runId, body);
    await tell(runId, FINISHED);
    await Promise.all(tabs.map((tab) => tab.waitForClose()));
    const expected = Array.from({ length: 42 }, (_, index) => index + 1);
    for (const tab of tabs) expect(seqsOf(tab)).toEqual(expected);
  });

  it('carries several runs', async () => {
    const student = await test.member(exercise.courseId, 'student');
    const runIds = [];
    for (let index = 0; index < 3; index += 1) {
      runIds.push((await handIn(student.client, submissionOf(exercise))).body.run.id);
    }
    const reader = await open(
      student.client,
      runIds.map((runId) => ({ runId })),
    );
    await reader.waitFor(3);
    for (const runId of runIds) await tell(runId, FINISHED);
    await reader.waitForClose();
    for (const runId of runIds) {
      expect(reader.events.filter((event) => event.runId === runId).map(({ seq }) => seq)).toEqual([1, 2]);
    }
  });
});

describe('who may watch', () => {
  it('are the person and the staff of the course, and nobody else', async () => {
    const { runId } = await makeRun();
    const { id: elsewhere } = await test.makeCourse();
    const statusFor = async (courseId: string, role: 'student' | 'assistant' | 'teacher') => {
      const { client } = await test.member(courseId, role);
      return (await open(client, [{ runId }])).status;
    };
    expect(await statusFor(exercise.courseId, 'student')).toBe(404);
    expect(await statusFor(exercise.courseId, 'assistant')).toBe(200);
    expect(await statusFor(exercise.courseId, 'teacher')).toBe(200);
    expect(await statusFor(elsewhere, 'teacher')).toBe(404);
    expect((await open(test.client(), [{ runId }])).status).toBe(401);
  });

  it('see nothing when one of the runs is not theirs', async () => {
    const mine = await makeRun();
    const { runId } = await makeRun();
    const reader = await open(mine.client, [{ runId: mine.runId }, { runId }]);
    expect(reader.status).toBe(404);
    expect(reader.events).toEqual([]);
    expect((await open(mine.client, [{ runId: newId() }])).status).toBe(404);
  });

  it('say what they watch in the right form', async () => {
    const { client, runId } = await makeRun();
    expect((await client.fetch('/api/events?watch=nonsense')).status).toBe(422);
    expect((await client.fetch('/api/events')).status).toBe(422);
    const many = Array.from({ length: 21 }, () => `${runId}~0`).join(',');
    expect((await client.fetch(`/api/events?watch=${many}`)).status).toBe(422);
  });

  it('no longer do after signing out', async () => {
    const { client, username, runId } = await makeRun();
    const elsewhere = await test.signIn(username);
    const [here, there] = [await open(client, [{ runId }]), await open(elsewhere, [{ runId }])];
    await Promise.all([here.waitFor(1), there.waitFor(1)]);
    await client.call(api.signOut);
    await here.waitForClose();
    expect(here.isFinished).toBe(false);
    expect(there.isClosed).toBe(false);
  });
});
