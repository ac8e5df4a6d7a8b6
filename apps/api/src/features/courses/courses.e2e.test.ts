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

describe('a course', () => {
  it('is found by id and by slug, with lessons, exercises and assignments', async () => {
    const { id } = await world.makeAssignment();
    const { client } = await test.member(world.courseId, 'student');
    const bySlug = await client.call(api.getCourse, { params: { courseId: world.slug } });
    const byId = await client.call(api.getCourse, { params: { courseId: world.courseId } });
    expect(bySlug.body).toEqual(byId.body);
    expect(byId.body.exercises.map(({ slug }) => slug)).toEqual(
      expect.arrayContaining(['conv2d', 'lenet5', 'output-size-quiz']),
    );
    const { units, lessons } = byId.body;
    expect(lessons.find(({ slug }) => slug === 'conv2d')).toMatchObject({ unit: 1 });
    expect(lessons.every(({ unit }) => units[unit] !== undefined)).toBe(true);
    expect(byId.body.assignments).toMatchObject([
      { id, state: 'open', exercises: 3, maxScore: 30, score: 0 },
    ]);
  });

  it('remembers which lessons somebody has read', async () => {
    const { client } = await test.member(world.courseId, 'student');
    const complete = (completed: boolean, lessonSlug = 'conv2d') =>
      client.call(api.completeLesson, { params: { courseId: world.slug, lessonSlug }, body: { completed } });
    const completed = async () => {
      const { body } = await client.call(api.getCourse, { params: { courseId: world.slug } });
      return body.lessons.find(({ slug }) => slug === 'conv2d')?.completed;
    };
    await complete(true);
    await complete(true);
    expect(await completed()).toBe(true);
    await complete(false);
    expect(await completed()).toBe(false);
    expect((await complete(true, 'no-such-lesson')).code).toBe('not-found');
  });

  it('gives teachers assignments to start from, and students none', async () => {
    const [teacher, student] = [
      await test.member(world.courseId, 'teacher'),
      await test.member(world.courseId, 'student'),
    ];
    const ready = { params: { courseId: world.slug } };
    const { body } = await teacher.client.call(api.listReadyAssignments, ready);
    expect(body).toHaveLength(4);
    expect(body[0]).toMatchObject({
      slug: 'convolution',
      exercises: expect.arrayContaining(['conv1d']) as unknown,
    });
    expect((await student.client.call(api.listReadyAssignments, ready)).code).toBe('forbidden');
  });

  it('says how far somebody is with each exercise', async () => {
    const { items } = await world.makeAssignment();
    const student = await test.member(world.courseId, 'student');
    const progress = async () => {
      const { body } = await student.client.call(api.getCourse, { params: { courseId: world.slug } });
      return body.exercises.find(({ slug }) => slug === 'conv2d')?.progress;
    };
    const seen = [await progress()];
    for (const [index, score] of [0, 6, 10].entries()) {
      await world.makeGraded({ userId: student.id, itemId: items.conv2d, score, attempt: index + 1 });
      seen.push(await progress());
    }
    expect(seen).toEqual(['untouched', 'tried', 'partly', 'solved']);
  });
});

describe('an exercise', () => {
  it('has its statement, starters, types, cases with points that add up, and says what cannot be run', async () => {
    const { client } = await test.member(world.courseId, 'student');
    const { body } = await client.call(api.getExercise, { params: { courseId: world.slug, slug: 'conv2d' } });
    expect(body.statement.ko.length).toBeGreaterThan(100);
    expect(Object.keys(body.starters).sort()).toEqual(['python', 'typescript']);
    expect(body.signatures.typescript).toContain('conv2d');
    expect(body.cases.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(body.points, 6);
    expect(body.unavailable).toEqual({
      python: 'No worker is running.',
      typescript: 'No worker is running.',
    });
  });

  it('of an assignment is shown when it opens, to staff before', async () => {
    const { id, items } = await world.makeAssignment();
    await test.prisma.assignment.update({ where: { id }, data: { opensAt: new Date('2099-01-01') } });
    const query = { assignmentItemId: items.conv2d };
    const params = { courseId: world.slug, slug: 'conv2d' };
    const { client: student } = await test.member(world.courseId, 'student');
    const { client: assistant } = await test.member(world.courseId, 'assistant');
    expect((await student.call(api.getExercise, { params, query })).code).toBe('assignment-not-open');
    expect((await assistant.call(api.getExercise, { params, query })).status).toBe(200);
    const other = { params: { ...params, slug: 'lenet5' }, query };
    expect((await assistant.call(api.getExercise, other)).code).toBe('not-found');
  });
});

describe('a quiz', () => {
  const params = () => ({ courseId: world.slug, slug: 'output-size-quiz' });

  it('asks each person the same until they answer, and others something else', async () => {
    const [one, two] = [
      await test.member(world.courseId, 'student'),
      await test.member(world.courseId, 'student'),
    ];
    const ask = async (client: typeof one.client) =>
      (await client.call(api.getQuizAttempt, { params: params() })).body;
    const first = await ask(one.client);
    expect(first.attempt).toBe(1);
    expect(first.questions.length).toBeGreaterThan(0);
    expect(await ask(one.client)).toEqual(first);
    expect((await ask(two.client)).questions).not.toEqual(first.questions);
    expect(JSON.stringify(first)).not.toContain('answer');
  });

  it('is no other exercise', async () => {
    const { client } = await test.member(world.courseId, 'student');
    const { code } = await client.call(api.getQuizAttempt, {
      params: { courseId: world.slug, slug: 'conv2d' },
    });
    expect(code).toBe('not-found');
  });
});
