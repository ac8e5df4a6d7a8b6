import { api } from '@convolab/contracts';
import { v7 as newId } from 'uuid';
import { startTestApp, type TestApp } from '../../testing/test-app.ts';
import { endRun, handIn, makeExercise, submissionOf, type TestExercise } from '../../testing/test-course.ts';

let test: TestApp;
let exercise: TestExercise;

beforeAll(async () => {
  test = await startTestApp();
  exercise = await makeExercise(test, (await test.makeCourse()).id);
});

afterAll(async () => {
  await test.close();
});

const newStudent = () => test.member(exercise.courseId, 'student');

describe('a submission', () => {
  it('is shown with its code and its story to its author and to staff, and to nobody else', async () => {
    const author = await newStudent();
    const body = submissionOf(exercise);
    await handIn(author.client, body);
    const params = { submissionId: body.id };
    const own = await author.client.call(api.getSubmission, { params });
    expect(own.body).toMatchObject({
      id: body.id,
      exerciseId: exercise.exerciseId,
      exerciseSlug: exercise.slug,
      author: { userId: author.id },
      payload: body.payload,
      events: [{ seq: 1, event: { type: 'queued' } }],
    });
    expect(JSON.stringify(own.body)).not.toContain('seed');
    const statusFor = async (courseId: string, role: 'student' | 'assistant' | 'teacher') =>
      (await (await test.member(courseId, role)).client.call(api.getSubmission, { params })).status;
    const { id: elsewhere } = await test.makeCourse();
    expect(await statusFor(exercise.courseId, 'assistant')).toBe(200);
    expect(await statusFor(exercise.courseId, 'teacher')).toBe(200);
    expect(await statusFor(exercise.courseId, 'student')).toBe(404);
    expect(await statusFor(elsewhere, 'teacher')).toBe(404);
    expect((await test.client().call(api.getSubmission, { params })).status).toBe(401);
    const missing = { params: { submissionId: newId() } };
    expect((await author.client.call(api.getSubmission, missing)).status).toBe(404);
  });
});

describe('the list', () => {
  it('goes through all submissions, newest first, a page at a time', async () => {
    const { client } = await newStudent();
    const ids: string[] = [];
    for (let index = 0; index < 5; index += 1) {
      const { body } = await handIn(
        client,
        submissionOf(exercise, { mode: index === 0 ? 'practice' : 'graded' }),
      );
      await endRun(test, body.run.id);
      ids.unshift(body.id);
    }
    const params = { courseId: exercise.courseId, slug: exercise.slug };
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const query: Record<string, string> = { limit: '2', ...(cursor !== null && { cursor }) };
      const { body } = await client.call(api.listSubmissions, { params, query });
      expect(body.items.length).toBeLessThanOrEqual(2);
      seen.push(...body.items.map(({ id }) => id));
      cursor = body.nextCursor;
    } while (cursor !== null);
    expect(seen).toEqual(ids);
    const graded = await client.call(api.listSubmissions, { params, query: { mode: 'graded' } });
    expect(graded.body.items).toHaveLength(4);
    expect(graded.body.items[0]?.run).toMatchObject({ status: 'finished', verdict: 'accepted', score: 10 });
    const broken = await client.call(api.listSubmissions, { params, query: { cursor: 'nonsense' } });
    expect(broken.status).toBe(422);
  });

  it('shows a student’s to staff and nobody else’s to students', async () => {
    const author = await newStudent();
    const { body } = await handIn(author.client, submissionOf(exercise));
    const input = {
      params: { courseId: exercise.courseId, slug: exercise.slug },
      query: { userId: author.id },
    };
    const assistant = await test.member(exercise.courseId, 'assistant');
    const listed = await assistant.client.call(api.listSubmissions, input);
    expect(listed.body.items.map(({ id }) => id)).toEqual([body.id]);
    const other = await newStudent();
    expect((await other.client.call(api.listSubmissions, input)).status).toBe(403);
    const { params } = input;
    expect((await other.client.call(api.listSubmissions, { params })).body.items).toEqual([]);
    const outsider = await test.member((await test.makeCourse()).id, 'teacher');
    expect((await outsider.client.call(api.listSubmissions, input)).status).toBe(404);
  });
});
