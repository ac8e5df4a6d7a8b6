import { api } from '@convolab/contracts';
import { startTestApp, type TestApp } from '../../testing/test-app.ts';
import type { TestClient } from '../../testing/test-client.ts';
import { makeExercise, type TestExercise } from '../../testing/test-course.ts';

let test: TestApp;
let exercise: TestExercise;

beforeAll(async () => {
  test = await startTestApp();
  exercise = await makeExercise(test, (await test.makeCourse()).id);
});

afterAll(async () => {
  await test.close();
});

const params = (changes: { slug?: string; language?: string } = {}) => ({
  courseId: exercise.courseId,
  slug: exercise.slug,
  language: 'typescript',
  ...changes,
});
const read = (client: TestClient) => client.call(api.getDraft, { params: params() });
const save = (client: TestClient, baseVersion: number, content: string) =>
  client.call(api.saveDraft, { params: params(), body: { baseVersion, content } });
const newStudent = () => test.member(exercise.courseId, 'student');

describe('a draft', () => {
  it('is the starter until something is saved, and then what was saved last', async () => {
    const { client } = await newStudent();
    expect((await read(client)).body).toEqual({
      version: 0,
      content: 'export const double = (x: number) => x;\n',
      savedAt: null,
    });
    expect((await save(client, 0, 'one')).body).toMatchObject({ version: 1, content: 'one' });
    expect((await save(client, 1, 'two')).body).toMatchObject({ version: 2, content: 'two' });
    const { body } = await read(client);
    expect(body).toMatchObject({ version: 2, content: 'two' });
    expect(body.savedAt).not.toBeNull();
  });

  it('is not overwritten by who has not seen the newest version', async () => {
    const { client } = await newStudent();
    await save(client, 0, 'from the laptop');
    const conflict = await save(client, 0, 'from the tablet');
    expect(conflict.status).toBe(409);
    expect(conflict.body).toMatchObject({ code: 'draft-conflict', params: { version: 1 } });
    expect((await read(client)).body.content).toBe('from the laptop');
  });

  it('lets one of many saves at once through', async () => {
    const { client } = await newStudent();
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) => save(client, 0, `text ${index}`)),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ code }) => code === 'draft-conflict')).toHaveLength(7);
  });

  it('makes no version of a text that is saved already', async () => {
    const { client } = await newStudent();
    await save(client, 0, 'same');
    expect((await save(client, 1, 'same')).body.version).toBe(1);
    expect((await save(client, 0, 'same')).body.version).toBe(1);
  });

  it('keeps its last twenty versions', async () => {
    const { id: userId, client } = await newStudent();
    for (let version = 0; version < 23; version += 1) await save(client, version, `text ${version}`);
    const kept = await test.prisma.draft.findMany({ where: { userId }, orderBy: { version: 'asc' } });
    expect(kept.map(({ version }) => version)).toEqual(Array.from({ length: 20 }, (_, index) => index + 4));
  });

  it('is bounded and text', async () => {
    const { client } = await newStudent();
    expect((await save(client, 0, 'x'.repeat(65_537))).body).toMatchObject({
      errors: [{ path: ['content'] }],
    });
    expect((await save(client, 0, 'a\0b')).body).toMatchObject({ errors: [{ path: ['content'] }] });
    expect((await save(client, 0, '가'.repeat(65_536))).status).toBe(200);
  });

  it('is there for languages of exercises of the own course only', async () => {
    const { client } = await newStudent();
    const other = await test.member((await test.makeCourse()).id, 'teacher');
    expect((await read(other.client)).status).toBe(404);
    expect((await save(other.client, 0, 'mine now')).status).toBe(404);
    expect((await read(test.client())).status).toBe(401);
    const python = await client.call(api.getDraft, { params: params({ language: 'python' }) });
    expect(python.code).toBe('language-not-offered');
    for (const wrong of [{ language: 'cobol' }, { slug: 'nowhere' }]) {
      expect((await client.call(api.getDraft, { params: params(wrong) })).status).toBe(404);
    }
  });

  it('is nobody else’s', async () => {
    const [mine, yours] = [await newStudent(), await newStudent()];
    await save(mine.client, 0, 'my secret');
    expect((await read(yours.client)).body.version).toBe(0);
  });
});
