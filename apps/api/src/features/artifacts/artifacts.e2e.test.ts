import { api, ARTIFACT_PATH } from '@convolab/contracts';
import { FolderArtifactStore } from '@convolab/db/artifacts';
import { makeCourseWorld, type CourseWorld } from '../../testing/course-world.ts';
import { startTestApp, type TestApp } from '../../testing/test-app.ts';

let test: TestApp;
let world: CourseWorld;
let store: FolderArtifactStore;

beforeAll(async () => {
  test = await startTestApp();
  world = await makeCourseWorld(test);
  store = new FolderArtifactStore(test.config.artifactFolder);
});
afterAll(() => test.close());

const pathOf = (runId: string, file: string) => ARTIFACT_PATH.replace(':runId', runId).replace(':file', file);

/** A run of a new student that left weights of its own. */
async function makeTrained() {
  const student = await test.member(world.courseId, 'student');
  const { items } = await world.makeAssignment();
  const { runId } = await world.makeGraded({ userId: student.id, itemId: items.lenet5, score: 9 });
  const bytes = new TextEncoder().encode(`weights of ${runId}`);
  const hash = await store.put(bytes);
  await test.prisma.artifact.create({ data: { runId, kind: 'weights', hash, bytes: bytes.length } });
  return { ...student, runId, bytes, hash };
}

describe('what a training left', () => {
  it('is listed and downloaded by the student and by staff, as a file with its hash', async () => {
    const { client, runId, bytes, hash } = await makeTrained();
    const assistant = await test.member(world.courseId, 'assistant');
    for (const who of [client, assistant.client]) {
      const { body } = await who.call(api.listArtifacts, { params: { runId } });
      expect(body.items).toMatchObject([{ kind: 'weights', file: 'weights.bin', hash, bytes: bytes.length }]);
      const response = await who.fetch(pathOf(runId, 'weights.bin'));
      expect(response.status).toBe(200);
      expect(new Uint8Array(await response.arrayBuffer())).toEqual(bytes);
      expect(Object.fromEntries(response.headers)).toMatchObject({
        'content-type': 'application/octet-stream',
        'content-disposition': 'attachment; filename="weights.bin"',
        'cache-control': 'private, no-cache',
        etag: `"${hash}"`,
        'x-content-type-options': 'nosniff',
      });
    }
  });

  it('is not sent again to who has it', async () => {
    const { client, runId, hash } = await makeTrained();
    // As a browser that revalidates; fetch itself would ask for no cached answer.
    const headers = { 'if-none-match': `"${hash}"`, 'cache-control': 'max-age=0' };
    const response = await client.fetch(pathOf(runId, 'weights.bin'), { headers });
    expect(response.status).toBe(304);
    expect(await response.text()).toBe('');
  });

  it('is not there for others, for other files, and where the store has lost it', async () => {
    const { client, runId, hash } = await makeTrained();
    const other = await test.member(world.courseId, 'student');
    const statusOf = async (who: typeof client, file: string) =>
      (await who.fetch(pathOf(runId, file))).status;
    expect(await statusOf(other.client, 'weights.bin')).toBe(404);
    expect(await statusOf(test.client(), 'weights.bin')).toBe(401);
    expect(await statusOf(client, 'model.json')).toBe(404);
    expect(await statusOf(client, '..%2Fweights.bin')).toBe(404);
    expect((await client.fetch(pathOf('no-id', 'weights.bin'))).status).toBe(404);
    const all = () => Promise.resolve(new Set<string>());
    await store.clear(new Date(Date.now() + 60_000), all);
    expect(await statusOf(client, 'weights.bin')).toBe(404);
    expect(await store.find(hash)).toBeNull();
  });

  it('is nothing where nothing was trained', async () => {
    const student = await test.member(world.courseId, 'student');
    const { items } = await world.makeAssignment();
    const { runId } = await world.makeGraded({ userId: student.id, itemId: items.conv2d, score: 9 });
    const { body } = await student.client.call(api.listArtifacts, { params: { runId } });
    expect(body).toEqual({ runId, items: [] });
  });
});
