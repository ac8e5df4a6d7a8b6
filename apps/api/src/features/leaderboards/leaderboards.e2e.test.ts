import { api } from '@convolab/contracts';
import { makeCourseWorld, type CourseWorld } from '../../testing/course-world.ts';
import { startTestApp, type TestApp } from '../../testing/test-app.ts';

let test: TestApp;
let world: CourseWorld;
beforeAll(async () => {
  test = await startTestApp();
  world = await makeCourseWorld(test);
});
afterAll(() => test.close());

const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 9, minute));

/** Students in the order of `results`, each with one graded submission to the item. */
async function makeResults(itemId: string, results: { score: number; accuracy?: number; minute: number }[]) {
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

  it('ranks models by test accuracy', async () => {
    const { items } = await world.makeAssignment();
    const students = await makeResults(items.lenet5, [
      { score: 10, accuracy: 0.985, minute: 1 },
      { score: 10, accuracy: 0.991, minute: 2 },
    ]);
    const { body } = await pick(students, 0).client.call(api.getLeaderboard, {
      params: { itemId: items.lenet5 },
    });
    expect(body.metric).toBe('accuracy');
    expect(body.entries.map(({ rank, accuracy, own }) => [rank, accuracy, own])).toEqual([
      [1, 0.991, false],
      [2, 0.985, true],
    ]);
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
