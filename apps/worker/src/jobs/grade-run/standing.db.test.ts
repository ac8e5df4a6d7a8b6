import { setTimeout as delay } from 'node:timers/promises';
import type { TestScore } from '@convolab/contracts';
import { readStanding, type RankedRow, type StandingOptions } from '@convolab/db';
import { makeGradingWorker } from '../../testing/grading-worker.ts';
import { createTestStores, type TestStores } from '../../testing/stores.ts';
import { makeItem, makeRun, makeStudent, type Item } from '../../testing/work.ts';
import type { GradingRequest } from './grade-run.ports.ts';
import { gradeRun, type GradeRunPorts } from './grade-run.ts';

const SETTINGS = { leaseMs: 60_000, stopGraceMs: 200, maxWorkMs: 60_000, obstacleDelayMs: 60_000 };
const BY_ACCURACY: StandingOptions = {
  metric: 'accuracy',
  countedRun: 'best',
  asOf: null,
  fullAccuracy: 0.99,
  part: 'all',
};

let stores: TestStores;
let prisma: TestStores['prisma'];
let ports: GradeRunPorts;

beforeAll(async () => {
  stores = await createTestStores();
  ({ prisma } = stores);
  ({ ports } = makeGradingWorker(stores));
});

afterAll(() => stores.drop());

/** Calls `work` for each, `width` at once. */
async function atOnce<T>(inputs: readonly T[], width: number, work: (input: T) => Promise<unknown>) {
  const queue = inputs.values();
  const lanes = Array.from({ length: width }, async () => {
    for (const input of queue) await work(input);
  });
  await Promise.all(lanes);
}

const finish = (runId: string) => gradeRun(runId, ports, SETTINGS);
const finishWith = async (item: Item, ...corrects: readonly number[]) => {
  for (const correct of corrects) await finish((await makeRun(prisma, item, `correct ${correct}`)).id);
};

/** Every rank follows from the rows beside it, and no student stands twice. */
function expectConsistent(rows: readonly RankedRow[]) {
  expect(new Set(rows.map(({ userId }) => userId)).size).toBe(rows.length);
  for (const row of rows) {
    const better = rows.filter(({ interval }) => (interval?.low ?? 0) > (row.interval?.high ?? 1));
    expect(row.rank).toBe(1 + better.length);
  }
}

describe('the standing of 1,000 runs that finish at once', () => {
  it('is consistent whenever it is read, and at the end has the best run of each of 250 students', async () => {
    const item = await makeItem(prisma);
    const students = await Promise.all(Array.from({ length: 250 }, () => makeStudent(prisma, item)));
    const best = new Map<string, number>();
    const runIds: string[] = [];
    await atOnce([...students.entries()], 8, async ([index, student]) => {
      for (let attempt = 0; attempt < 4; attempt += 1) {
        const correct = 9_600 + (((index * 4 + attempt) * 7_919) % 400);
        best.set(student.userId, Math.max(correct, best.get(student.userId) ?? 0));
        runIds.push((await makeRun(prisma, student, `correct ${correct}`)).id);
      }
    });
    expect(runIds).toHaveLength(1_000);

    const progress = { done: false };
    const seen: number[] = [];
    const watch = async () => {
      while (!progress.done) {
        const rows = await readStanding(prisma, item.assignmentItemId, BY_ACCURACY);
        expectConsistent(rows);
        seen.push(rows.length);
        await delay(20);
      }
    };
    const grading = atOnce(runIds, 32, finish).finally(() => {
      progress.done = true;
    });
    await Promise.all([grading, watch()]);

    expect(seen).toEqual(seen.toSorted((one, other) => one - other));
    const rows = await readStanding(prisma, item.assignmentItemId, BY_ACCURACY);
    expectConsistent(rows);
    expect(new Map(rows.map(({ userId, value }) => [userId, Math.round((value ?? 0) * 10_000)]))).toEqual(
      best,
    );
    expect(await prisma.gradingRun.count({ where: { status: 'finished' } })).toBe(1_000);

    const final = await readStanding(prisma, item.assignmentItemId, { ...BY_ACCURACY, part: 'private' });
    expectConsistent(final);
    expect(new Map(final.map(({ userId, value }) => [userId, Math.round((value ?? 0) * 5_000)]))).toEqual(
      new Map(Array.from(best, ([userId, correct]) => [userId, Math.floor(correct / 2)])),
    );
  }, 240_000);
});

describe('what stands on a board', () => {
  const standingOf = (item: Item, options: Partial<StandingOptions> = {}) =>
    readStanding(prisma, item.assignmentItemId, { ...BY_ACCURACY, ...options });

  it('is the best run, or the last', async () => {
    const item = await makeStudent(prisma, await makeItem(prisma));
    await finishWith(item, 9_700, 9_910, 9_800);
    expect(await standingOf(item)).toMatchObject([{ value: 0.991, rank: 1 }]);
    expect(await standingOf(item, { countedRun: 'last' })).toMatchObject([{ value: 0.98 }]);
    expect(await standingOf(item, { metric: 'error' })).toMatchObject([{ value: 0.009 }]);
  });

  it('is what had finished by the freeze', async () => {
    const item = await makeStudent(prisma, await makeItem(prisma));
    await finishWith(item, 9_700);
    const [first] = await standingOf(item);
    await finishWith(item, 9_900);
    const asOf = first?.finishedAt ?? null;
    expect(await standingOf(item, { asOf })).toMatchObject([{ value: 0.97 }]);
    expect(await standingOf(item, { asOf: new Date(0) })).toEqual([]);
    expect(await standingOf(item)).toMatchObject([{ value: 0.99 }]);
  });

  it('has the size only of models that are accurate enough, and lists the others without a rank', async () => {
    const good = await makeStudent(prisma, await makeItem(prisma));
    const poor = await makeStudent(prisma, good);
    await finishWith(poor, 9_000);
    await finishWith(good, 9_950);
    expect(await standingOf(good, { metric: 'parameters' })).toMatchObject([
      { userId: good.userId, value: 61_706, rank: 1, interval: null },
      { userId: poor.userId, value: null, rank: null },
    ]);
    expect(await standingOf(good, { metric: 'multiplyAccumulates' })).toMatchObject([
      { value: 416_520 },
      { value: null },
    ]);
  });

  it('leaves out practice, uncharged runs and who is no student of the course', async () => {
    const item = await makeItem(prisma);
    const student = await makeStudent(prisma, item);
    await finish((await makeRun(prisma, student, 'correct 9900', { mode: 'practice' })).id);
    await finish((await makeRun(prisma, student, 'compile-error')).id);
    await finishWith(item, 9_900);
    expect(await standingOf(item)).toEqual([]);
  });

  it('ranks points without a model, and a run without an accuracy last', async () => {
    const first = await makeStudent(prisma, await makeItem(prisma));
    const second = await makeStudent(prisma, first);
    await finish((await makeRun(prisma, first, 'score 7')).id);
    await finish((await makeRun(prisma, second, 'score 10')).id);
    expect(await standingOf(first, { metric: 'score' })).toMatchObject([
      { value: 20, rank: 1, interval: null },
      { value: 14, rank: 2 },
    ]);
    expect(await standingOf(first)).toMatchObject([
      { userId: first.userId, rank: null },
      { userId: second.userId, rank: null },
    ]);
  });
});

describe('a board by test set and part', () => {
  /** Grades a run whose model has these scores, as sets of public and private ones of 5,000 images each. */
  async function finishScored(item: Item, scores: Partial<Record<TestScore['set'], [number, number]>>) {
    const rows = Object.entries(scores).flatMap(([set, [open, held]]): TestScore[] => {
      const measured = { set: set as TestScore['set'], images: 5_000 };
      return [
        { ...measured, part: 'public', correct: open },
        { ...measured, part: 'private', correct: held },
      ];
    });
    const grader: GradeRunPorts['grader'] = {
      grade: async (...call) => ({ ...(await ports.grader.grade(...call)), scores: rows }),
    };
    await gradeRun((await makeRun(prisma, item, 'correct 9900')).id, { ...ports, grader }, SETTINGS);
  }

  const standingOf = async (item: Item, options: Partial<StandingOptions>) =>
    (await readStanding(prisma, item.assignmentItemId, { ...BY_ACCURACY, ...options })).map(
      ({ userId, value, rank }) => [userId, value, rank],
    );

  it('ranks by the set of its metric, both parts together, and gives who was not measured on it no rank', async () => {
    const first = await makeStudent(prisma, await makeItem(prisma));
    const second = await makeStudent(prisma, first);
    const third = await makeStudent(prisma, first);
    await finishScored(first, { shifted: [4_000, 4_100], secret: [3_000, 3_000] });
    await finishScored(second, { shifted: [4_500, 4_400], secret: [2_000, 2_000] });
    await finishScored(third, {});
    expect(await standingOf(first, { metric: 'shiftedAccuracy' })).toEqual([
      [second.userId, 0.89, 1],
      [first.userId, 0.81, 2],
      [third.userId, null, null],
    ]);
    expect(await standingOf(first, { metric: 'secretAccuracy' })).toEqual([
      [first.userId, 0.6, 1],
      [second.userId, 0.4, 2],
      [third.userId, null, null],
    ]);
    const [row] = await readStanding(prisma, first.assignmentItemId, {
      ...BY_ACCURACY,
      metric: 'shiftedAccuracy',
    });
    expect(row?.interval?.low).toBeCloseTo(0.8837, 3);
    expect(row?.interval?.high).toBeCloseTo(0.896, 3);
  });

  it('chooses a run by its public part, and ranks it by its private one', async () => {
    const lucky = await makeStudent(prisma, await makeItem(prisma));
    const steady = await makeStudent(prisma, lucky);
    await finishScored(lucky, { mnist: [4_990, 4_700] });
    await finishScored(lucky, { mnist: [4_800, 4_990] });
    await finishScored(steady, { mnist: [4_900, 4_900] });
    expect(await standingOf(lucky, { part: 'public' })).toEqual([
      [lucky.userId, 0.998, 1],
      [steady.userId, 0.98, 2],
    ]);
    expect(await standingOf(lucky, { part: 'private' })).toEqual([
      [steady.userId, 0.98, 1],
      [lucky.userId, 0.94, 2],
    ]);
    expect(await standingOf(lucky, { part: 'private', metric: 'error', countedRun: 'last' })).toEqual([
      [lucky.userId, 0.002, 1],
      [steady.userId, 0.02, 2],
    ]);
  });

  it.each([
    ['holds back', { enabled: true, holdsBack: true }, true],
    ['does not', { enabled: true, holdsBack: false }, false],
    ['is off', { enabled: false, holdsBack: true }, false],
    ['is not there', null, false],
  ])('has the images held back where it %s', async (_board, board, expected) => {
    const item = await makeStudent(prisma, await makeItem(prisma));
    const { assignmentId } = await prisma.assignmentItem.findUniqueOrThrow({
      where: { id: item.assignmentItemId },
    });
    if (board) await prisma.leaderboardSettings.create({ data: { assignmentId, ...board } });
    const requests: GradingRequest[] = [];
    const grader: GradeRunPorts['grader'] = {
      grade: (request, ...call) => {
        requests.push(request);
        return ports.grader.grade(request, ...call);
      },
    };
    await gradeRun((await makeRun(prisma, item, 'correct 9900')).id, { ...ports, grader }, SETTINGS);
    expect(requests.map(({ holdsBack }) => holdsBack)).toEqual([expected]);
  });
});
