import { api, type SaveAssignment } from '@convolab/contracts';
import { v7 as newId } from 'uuid';
import type { z } from 'zod';
import { makeCourseWorld, type CourseWorld } from '../../testing/course-world.ts';
import { startTestApp, type TestApp } from '../../testing/test-app.ts';
import type { TestClient } from '../../testing/test-client.ts';

type SaveInput = z.input<typeof api.saveAssignment.body>;

let test: TestApp;
let world: CourseWorld;
let teacher: TestClient;
beforeAll(async () => {
  test = await startTestApp();
  world = await makeCourseWorld(test);
  teacher = (await test.member(world.courseId, 'teacher')).client;
});
afterAll(() => test.close());

const save = (assignmentId: string, body: SaveInput) =>
  teacher.call(api.saveAssignment, { params: { courseId: world.courseId, assignmentId }, body });

const item = (exerciseId: string, changes: Partial<SaveAssignment['items'][number]> = {}) => ({
  id: newId(),
  exerciseId,
  points: 10,
  maxAttempts: null,
  ...changes,
});

const body = (items: SaveInput['items'], changes: Partial<SaveInput> = {}): SaveInput => ({
  title: { ko: '1주 차' },
  opensAt: '2026-11-01T00:00:00Z',
  dueAt: '2099-12-01T00:00:00Z',
  items,
  ...changes,
});

describe('saving an assignment', () => {
  it('makes it, and the same request again changes nothing', async () => {
    const id = newId();
    const input = body([item(world.exerciseIds.conv2d), item(world.exerciseIds['output-size-quiz'])]);
    const first = await save(id, input);
    const again = await save(id, input);
    expect(first.status).toBe(200);
    expect(again.body).toEqual(first.body);
    expect(first.body.items.map(({ slug, points }) => [slug, points])).toEqual([
      ['conv2d', 10],
      ['output-size-quiz', 10],
    ]);
    expect(first.body).toMatchObject({ state: 'open', leaderboard: { enabled: true, anonymous: false } });
  });

  it('takes exercises in another order, fewer and more of them', async () => {
    const id = newId();
    const [conv2d, quiz] = [item(world.exerciseIds.conv2d), item(world.exerciseIds['output-size-quiz'])];
    await save(id, body([conv2d, quiz]));
    const swapped = await save(id, body([quiz, conv2d]));
    expect(swapped.body.items.map(({ slug }) => slug)).toEqual(['output-size-quiz', 'conv2d']);
    const crossed = await save(
      id,
      body([
        { ...conv2d, exerciseId: quiz.exerciseId },
        { ...quiz, exerciseId: conv2d.exerciseId },
      ]),
    );
    expect(crossed.body.items.map(({ id: itemId, slug }) => [itemId, slug])).toEqual([
      [conv2d.id, 'output-size-quiz'],
      [quiz.id, 'conv2d'],
    ]);
    const fewer = await save(id, body([quiz]));
    expect(fewer.body.items).toHaveLength(1);
  });

  it('keeps the version and the work of an item that somebody has handed in to', async () => {
    const id = newId();
    const conv2d = item(world.exerciseIds.conv2d);
    await save(id, body([conv2d]));
    const student = await test.member(world.courseId, 'student');
    await world.makeGraded({ userId: student.id, itemId: conv2d.id, score: 5 });
    const before = await test.prisma.assignmentItem.findUniqueOrThrow({ where: { id: conv2d.id } });
    expect((await save(id, body([item(world.exerciseIds.lenet5)]))).code).toBe('validation');
    expect((await save(id, body([{ ...conv2d, exerciseId: world.exerciseIds.lenet5 }]))).code).toBe(
      'validation',
    );
    const saved = await save(id, body([{ ...conv2d, points: 20 }, item(world.exerciseIds.lenet5)]));
    expect(saved.status).toBe(200);
    const after = await test.prisma.assignmentItem.findUniqueOrThrow({ where: { id: conv2d.id } });
    expect(after.exerciseVersionId).toBe(before.exerciseVersionId);
  });

  it('computes grades afresh for other points and another counting rule', async () => {
    const id = newId();
    const conv2d = item(world.exerciseIds.conv2d);
    await save(id, body([conv2d]));
    const student = await test.member(world.courseId, 'student');
    await world.makeGraded({ userId: student.id, itemId: conv2d.id, score: 8, attempt: 1 });
    await world.makeGraded({ userId: student.id, itemId: conv2d.id, score: 5, attempt: 2 });
    const scoreWith = async (points: number, countingRule: 'best' | 'last') => {
      await save(id, body([{ ...conv2d, points }], { countingRule }));
      const { body: detail } = await student.client.call(api.getAssignment, { params: { assignmentId: id } });
      return detail.items[0]?.score;
    };
    expect(await scoreWith(10, 'best')).toBe(8);
    expect(await scoreWith(10, 'last')).toBe(5);
    expect(await scoreWith(20, 'last')).toBe(10);
  });

  it('refuses ids and exercises of another course', async () => {
    const elsewhere = await test.makeCourse();
    const colleague = await test.member(elsewhere.id, 'teacher');
    const id = newId();
    const mine = item(world.exerciseIds.conv2d);
    await save(id, body([mine]));
    const attempt = (assignmentId: string, input: SaveInput) =>
      colleague.client.call(api.saveAssignment, {
        params: { courseId: elsewhere.id, assignmentId },
        body: input,
      });
    expect((await attempt(id, body([item(world.exerciseIds.conv2d)]))).code).toBe('id-conflict');
    expect((await attempt(newId(), body([mine]))).code).toBe('id-conflict');
    expect((await attempt(newId(), body([item(world.exerciseIds.conv2d)]))).code).toBe('validation');
  });

  it('refuses a deadline before the opening, by the instants and not by how they are written', async () => {
    const times = { opensAt: '2026-11-01T00:00:00.000Z', dueAt: '2026-11-01T00:00:00Z' };
    expect((await save(newId(), body([item(world.exerciseIds.conv2d)], times))).code).toBe('validation');
  });
});

describe('deleting an assignment', () => {
  it('is done where nobody has handed in, and refused where somebody has', async () => {
    const empty = await world.makeAssignment();
    const used = await world.makeAssignment();
    const student = await test.member(world.courseId, 'student');
    await world.makeGraded({ userId: student.id, itemId: used.items.conv2d, score: 5 });
    const remove = (assignmentId: string) => teacher.call(api.deleteAssignment, { params: { assignmentId } });
    expect((await remove(empty.id)).status).toBe(200);
    expect((await remove(empty.id)).code).toBe('not-found');
    expect((await remove(used.id)).code).toBe('validation');
  });
});

describe('an extension', () => {
  it('moves the deadline of one student, and never to an earlier time', async () => {
    const { id } = await world.makeAssignment({ dueAt: new Date('2026-11-02T00:00:00Z') });
    const [extended, other] = [
      await test.member(world.courseId, 'student'),
      await test.member(world.courseId, 'student'),
    ];
    const extend = (dueAt: string | null) =>
      teacher.call(api.setExtension, {
        params: { assignmentId: id, userId: extended.id },
        body: { dueAt, reason: 'ill' },
      });
    const see = async (client: TestClient) => {
      const { body: detail } = await client.call(api.getAssignment, { params: { assignmentId: id } });
      return [detail.state, detail.dueAt];
    };
    await extend('2099-01-01T00:00:00.000Z');
    expect(await see(extended.client)).toEqual(['open', '2099-01-01T00:00:00.000Z']);
    expect(await see(other.client)).toEqual(['closed', '2026-11-02T00:00:00.000Z']);
    await extend('2026-11-01T00:00:00.000Z');
    expect(await see(extended.client)).toEqual(['closed', '2026-11-02T00:00:00.000Z']);
    await extend(null);
    expect(await test.prisma.extension.count({ where: { assignmentId: id } })).toBe(0);
  });

  it('is for people of the course', async () => {
    const { id } = await world.makeAssignment();
    const stranger = await test.makeUser();
    const { code } = await teacher.call(api.setExtension, {
      params: { assignmentId: id, userId: stranger.id },
      body: { dueAt: null, reason: '' },
    });
    expect(code).toBe('not-found');
  });
});
