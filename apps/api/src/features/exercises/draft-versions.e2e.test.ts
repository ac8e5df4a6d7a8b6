import { api } from '@convolab/contracts';
import { v7 as newId } from 'uuid';
import { startTestApp, type TestApp } from '../../testing/test-app.ts';
import { makeExercise, submissionOf, type TestExercise } from '../../testing/test-course.ts';

let test: TestApp;
let published: TestExercise;
let draft: TestExercise;

beforeAll(async () => {
  test = await startTestApp();
  const { id: courseId } = await test.makeCourse();
  published = await makeExercise(test, courseId);
  draft = await makeExercise(test, courseId, 'function', { isPublished: false });
  // Of the published one there is a newer version that has not passed the gate.
  const { content } = await test.prisma.exerciseVersion.findUniqueOrThrow({
    where: { id: published.versionId },
  });
  await test.prisma.exerciseVersion.create({
    data: {
      id: newId(),
      exerciseId: published.exerciseId,
      number: 2,
      kind: 'function',
      contentHash: 'cd'.repeat(32),
      content: content ?? {},
    },
  });
});
afterAll(() => test.close());

const member = (role: 'student' | 'teacher') => test.member(published.courseId, role);

describe('a version that has not passed the publish gate', () => {
  it('is in no list, and the version before it goes on', async () => {
    const { client } = await member('teacher');
    const course = await client.call(api.getCourse, { params: { courseId: published.courseId } });
    expect(course.body.exercises.map(({ versionId }) => versionId)).toEqual([published.versionId]);
  });

  it('cannot be opened', async () => {
    const { client } = await member('student');
    const params = { courseId: draft.courseId, slug: draft.slug };
    expect((await client.call(api.getExercise, { params })).status).toBe(404);
  });

  it('cannot be handed in to; what is handed in goes to the version before it', async () => {
    const { client } = await member('student');
    expect((await client.call(api.createSubmission, { body: submissionOf(draft) })).status).toBe(404);
    const body = submissionOf(published);
    expect((await client.call(api.createSubmission, { body })).status).toBe(202);
    const { exerciseVersionId } = await test.prisma.submission.findUniqueOrThrow({ where: { id: body.id } });
    expect(exerciseVersionId).toBe(published.versionId);
  });

  it('cannot be put into an assignment', async () => {
    const { client } = await member('teacher');
    const save = async ({ exerciseId }: TestExercise) => {
      const items = [{ id: newId(), exerciseId, points: 5, maxAttempts: null }];
      const body = { title: { en: 'Week 1' }, opensAt: new Date(0).toISOString(), dueAt: null, items };
      const params = { courseId: published.courseId, assignmentId: newId() };
      return client.call(api.saveAssignment, { params, body });
    };
    expect((await save(draft)).status).toBe(422);
    expect((await save(published)).status).toBe(200);
    const item = await test.prisma.assignmentItem.findFirstOrThrow();
    expect(item.exerciseVersionId).toBe(published.versionId);
  });
});
