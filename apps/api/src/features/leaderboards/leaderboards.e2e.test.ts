import { api } from '@convolab/contracts';
import { makeCourseWorld, type CourseWorld } from '../../testing/course-world.ts';
import { makeExercise, makeItem } from '../../testing/test-course.ts';
import { startTestApp, type TestApp } from '../../testing/test-app.ts';

let test: TestApp;
let world: CourseWorld;
beforeAll(async () => {
  test = await startTestApp();
  world = await makeCourseWorld(test);
});
afterAll(() => test.close());

const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 9, minute));

interface Result extends Pick<Parameters<CourseWorld['makeGraded']>[0], 'score' | 'accuracy' | 'scores'> {
  readonly minute: number;
}

/** Students in the order of `results`, each with one graded submission to the item. */
async function makeResults(itemId: string, results: readonly Result[]) {
  const students = [];
  for (const { minute, ...result } of results) {
    const student = await test.member(world.courseId, 'student');
    await world.makeGraded({ userId: student.id, itemId, submittedAt: at(minute), ...result });
    students.push(student);
  }
  return students;
}

function pick<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new Error(`There is no item ${index}.`);
  return item;
}

describe('a leaderboard', () => {
  it('gives equal points one rank, the earlier first, leaves the next rank out, and marks the own row', async () => {
    const { items } = await world.makeAssignment();
    const students = await makeResults(items.conv2d, [
      { score: 4, minute: 1 },
      { score: 8, minute: 2 },
      { score: 8, minute: 3 },
      { score: 10, minute: 4 },
    ]);
    const { body } = await pick(students, 2).client.call(api.getLeaderboard, {
      params: { itemId: items.conv2d },
    });
    expect(body.metric).toBe('score');
    expect(body.entries.map(({ rank, score, own }) => [rank, score, own])).toEqual([
      [1, 10, false],
      [2, 8, false],
      [2, 8, true],
      [4, 4, false],
    ]);
    expect(body.entries[1]?.name).toBe(pick(students, 1).username);
  });

  it('ranks models by test accuracy, with its interval', async () => {
    const { items } = await world.makeAssignment();
    const students = await makeResults(items.lenet5, [
      { score: 10, accuracy: 0.985, minute: 1 },
      { score: 10, accuracy: 0.991, minute: 2 },
    ]);
    const { body } = await pick(students, 0).client.call(api.getLeaderboard, {
      params: { itemId: items.lenet5 },
    });
    expect(body).toMatchObject({ metric: 'accuracy', students: 2, live: true, frozenAt: null });
    expect(body.entries.map(({ rank, value, own }) => [rank, value, own])).toEqual([
      [1, 0.991, false],
      [2, 0.985, true],
    ]);
    expect(body.own).toEqual(body.entries[1]);
    expect(body.entries[0]?.interval?.low).toBeCloseTo(0.989, 3);
    expect(body.entries[0]?.interval?.high).toBeCloseTo(0.9927, 3);
  });

  it('shares a rank where the intervals overlap, the earlier first', async () => {
    const { items } = await world.makeAssignment({ leaderboard: { metric: 'error' } });
    const students = await makeResults(items.lenet5, [
      { score: 10, accuracy: 0.989, minute: 1 },
      { score: 10, accuracy: 0.991, minute: 2 },
      { score: 10, minute: 3 },
    ]);
    const { body } = await pick(students, 0).client.call(api.getLeaderboard, {
      params: { itemId: items.lenet5 },
    });
    expect(body.entries.map(({ rank, value }) => [rank, value])).toEqual([
      [1, 0.011],
      [1, 0.009],
      [null, null],
    ]);
  });

  it('ranks what are no models by points, whatever the teacher chose for models', async () => {
    const { items } = await world.makeAssignment({ leaderboard: { metric: 'parameters' } });
    const [student] = await makeResults(items.conv2d, [{ score: 7, minute: 1 }]);
    await world.makeGraded({
      userId: pick(student ? [student] : [], 0).id,
      itemId: items.lenet5,
      score: 10,
      accuracy: 1,
      parameters: 61_706,
    });
    const read = async (itemId: string) =>
      (await pick(student ? [student] : [], 0).client.call(api.getLeaderboard, { params: { itemId } })).body;
    expect(await read(items.conv2d)).toMatchObject({ metric: 'score', own: { value: 7, interval: null } });
    expect(await read(items.lenet5)).toMatchObject({ metric: 'parameters', own: { value: 61_706 } });
  });

  it('ranks by the set that the teacher chose, but a model that is not measured on it by accuracy', async () => {
    const { items } = await world.makeAssignment({ leaderboard: { metric: 'secretAccuracy' } });
    const students = await makeResults(items.lenet5, [
      { score: 10, accuracy: 0.99, scores: { secret: [4_000, 4_000] }, minute: 1 },
      { score: 10, accuracy: 0.98, scores: { secret: [4_500, 4_500] }, minute: 2 },
    ]);
    const { client } = pick(students, 0);
    const { body } = await client.call(api.getLeaderboard, { params: { itemId: items.lenet5 } });
    expect(body).toMatchObject({ metric: 'secretAccuracy', part: 'all', own: { rank: 2, value: 0.8 } });

    const plain = await makeItem(test, await makeExercise(test, world.courseId, 'model'));
    const settings = { assignmentId: plain.assignmentId, metric: 'shiftedAccuracy' } as const;
    await test.prisma.leaderboardSettings.create({ data: settings });
    const other = await client.call(api.getLeaderboard, { params: { itemId: plain.itemId } });
    expect(other.body.metric).toBe('accuracy');
  });

  it('tells nobody of images that are held back before the last student’s time is over', async () => {
    const { id, items } = await world.makeAssignment({
      leaderboard: { holdsBack: true },
      dueAt: new Date(Date.now() + 3_600_000),
    });
    const students = await makeResults(items.lenet5, [
      { score: 10, accuracy: 0.996, scores: { mnist: [4_980, 4_711] }, minute: 1 },
      { score: 10, accuracy: 0.98, scores: { mnist: [4_900, 4_933] }, minute: 2 },
      { score: 10, accuracy: 0.97, minute: 3 },
    ]);
    const { client: assistant } = await test.member(world.courseId, 'assistant');
    const { client: student } = pick(students, 0);
    const read = async (client: typeof student) =>
      (await client.call(api.getLeaderboard, { params: { itemId: items.lenet5 } })).body;
    for (const client of [student, assistant]) {
      const board = await read(client);
      expect(board.part).toBe('public');
      expect(board.entries.map(({ rank, value }) => [rank, value])).toEqual([
        [1, 0.996],
        [2, 0.98],
        [null, null],
      ]);
      expect(JSON.stringify(board)).not.toMatch(/0\.9422|0\.9866/u);
    }

    await test.prisma.assignment.update({ where: { id }, data: { dueAt: new Date(Date.now() - 1_000) } });
    const late = { userId: pick(students, 2).id, dueAt: new Date(Date.now() + 3_600_000), reason: 'ill' };
    await test.prisma.extension.create({ data: { assignmentId: id, ...late } });
    expect((await read(student)).part).toBe('public');

    await test.prisma.extension.deleteMany({ where: { assignmentId: id } });
    const final = await read(student);
    expect(final.part).toBe('private');
    expect(final.entries.map(({ rank, value, own }) => [rank, value, own])).toEqual([
      [1, 0.9866, false],
      [2, 0.9422, true],
      [null, null, false],
    ]);
  });

  it('shows students the standing of the freeze, and staff that of now', async () => {
    const { id, items } = await world.makeAssignment({
      leaderboard: { freezesAt: at(5).toISOString() },
      dueAt: new Date(Date.now() + 3_600_000),
    });
    const students = await makeResults(items.conv2d, [
      { score: 4, minute: 1 },
      { score: 9, minute: 9 },
    ]);
    const params = { itemId: items.conv2d };
    const { client: assistant } = await test.member(world.courseId, 'assistant');
    const frozen = await pick(students, 1).client.call(api.getLeaderboard, { params });
    expect(frozen.body).toMatchObject({ frozenAt: at(5).toISOString(), live: false, own: null });
    expect(frozen.body.entries.map(({ score }) => score)).toEqual([4]);
    const live = await assistant.call(api.getLeaderboard, { params });
    expect(live.body).toMatchObject({ frozenAt: at(5).toISOString(), live: true });
    expect(live.body.entries.map(({ score }) => score)).toEqual([9, 4]);

    await test.prisma.assignment.update({ where: { id }, data: { dueAt: new Date(Date.now() - 1_000) } });
    const late = { userId: pick(students, 0).id, dueAt: new Date(Date.now() + 3_600_000), reason: 'ill' };
    await test.prisma.extension.create({ data: { assignmentId: id, ...late } });
    const extended = await pick(students, 1).client.call(api.getLeaderboard, { params });
    expect(extended.body.live).toBe(false);

    await test.prisma.extension.deleteMany({ where: { assignmentId: id } });
    const closed = await pick(students, 1).client.call(api.getLeaderboard, { params });
    expect(closed.body).toMatchObject({ frozenAt: null, live: true, own: { rank: 1 } });
  });

  it('goes on page by page', async () => {
    const { items } = await world.makeAssignment();
    const students = await makeResults(items.conv2d, [
      { score: 3, minute: 1 },
      { score: 2, minute: 2 },
      { score: 1, minute: 3 },
    ]);
    const read = (query: Record<string, string>) =>
      pick(students, 0).client.call(api.getLeaderboard, { params: { itemId: items.conv2d }, query });
    const first = await read({ limit: '2' });
    const second = await read({ limit: '2', cursor: first.body.nextCursor ?? '' });
    expect(first.body.entries.map(({ rank }) => rank)).toEqual([1, 2]);
    expect(second.body.entries.map(({ rank }) => rank)).toEqual([3]);
    expect(second.body.nextCursor).toBeNull();
  });

  it('names only oneself where it is anonymous, but everybody to staff', async () => {
    const { items } = await world.makeAssignment({ leaderboard: { enabled: true, anonymous: true } });
    const students = await makeResults(items.conv2d, [
      { score: 5, minute: 1 },
      { score: 9, minute: 2 },
    ]);
    const params = { itemId: items.conv2d };
    const { body } = await pick(students, 0).client.call(api.getLeaderboard, { params });
    expect(body.entries.map(({ name }) => name)).toEqual([null, pick(students, 0).username]);
    expect(body.entries[0]?.pseudonym).toMatch(/^\w{5}$/u);
    expect(body.entries[1]?.pseudonym).toBeNull();
    const again = await pick(students, 0).client.call(api.getLeaderboard, { params });
    expect(again.body).toEqual(body);
    const { client: assistant } = await test.member(world.courseId, 'assistant');
    const seen = await assistant.call(api.getLeaderboard, { params });
    expect(seen.body.entries.every(({ name }) => name !== null)).toBe(true);
  });

  it('is not there for students where it is off', async () => {
    const { items } = await world.makeAssignment({ leaderboard: { enabled: false, anonymous: false } });
    const { client } = await test.member(world.courseId, 'student');
    const { code } = await client.call(api.getLeaderboard, { params: { itemId: items.conv2d } });
    expect(code).toBe('not-found');
  });

  it('does not rank what a teacher has set by hand', async () => {
    const { items } = await world.makeAssignment();
    const students = await makeResults(items.conv2d, [{ score: 5, minute: 1 }]);
    const { client: teacher } = await test.member(world.courseId, 'teacher');
    await teacher.call(api.overrideGrade, {
      params: { itemId: items.conv2d, userId: pick(students, 0).id },
      body: { score: 10, reason: 'explained it' },
    });
    const { body } = await teacher.call(api.getLeaderboard, { params: { itemId: items.conv2d } });
    expect(body.entries.map(({ score }) => score)).toEqual([5]);
  });
});
