import { api, GRADEBOOK_CSV_PATH } from '@convolab/contracts';
import { makeCourseWorld, type CourseWorld } from '../../testing/course-world.ts';
import { startTestApp, type TestApp } from '../../testing/test-app.ts';
import type { TestClient } from '../../testing/test-client.ts';

let test: TestApp;
let world: CourseWorld;
let teacher: TestClient;
beforeEach(async () => {
  test = await startTestApp();
  world = await makeCourseWorld(test);
  teacher = (await test.member(world.courseId, 'teacher')).client;
});
afterEach(() => test.close());

const params = () => ({ courseId: world.courseId });

describe('the gradebook', () => {
  it('has a row a student and a column an item, with scores, attempts and sums', async () => {
    const { items } = await world.makeAssignment();
    const student = await test.member(world.courseId, 'student');
    const { submissionId } = await world.makeGraded({
      userId: student.id,
      itemId: items.conv2d,
      score: 7.25,
    });
    await world.makeGraded({ userId: student.id, itemId: items.lenet5, score: 1.1 });
    const { body } = await teacher.call(api.getGradebook, { params: params() });
    expect(body.columns.map(({ slug }) => slug)).toEqual(['conv2d', 'output-size-quiz', 'lenet5']);
    expect(body.rows).toHaveLength(1);
    expect(body.rows[0]).toMatchObject({ userId: student.id, total: 8.35 });
    expect(body.rows[0]?.cells[0]).toMatchObject({ score: 7.25, attempts: 1, submissionId, override: null });
    expect(body.rows[0]?.cells[1]).toMatchObject({ score: null, attempts: 0 });
  });

  it('is read page by page', async () => {
    for (let index = 0; index < 3; index += 1) await test.member(world.courseId, 'student');
    const read = (query: Record<string, string>) =>
      teacher.call(api.getGradebook, { params: params(), query });
    const first = await read({ limit: '2' });
    const second = await read({ limit: '2', cursor: first.body.nextCursor ?? '' });
    const ids = [...first.body.rows, ...second.body.rows].map(({ userId }) => userId);
    expect([first.body.rows.length, second.body.rows.length, new Set(ids).size]).toEqual([2, 1, 3]);
    expect(second.body.nextCursor).toBeNull();
  });

  it('is a file with a byte order mark for a spreadsheet', async () => {
    await world.makeAssignment();
    const student = await test.member(world.courseId, 'student');
    await test.prisma.user.update({ where: { id: student.id }, data: { name: '=HYPERLINK("x")' } });
    const response = await teacher.fetch(GRADEBOOK_CSV_PATH.replace(':courseId', world.slug));
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="${world.slug}-gradebook.csv"`,
    );
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(bytes)).toContain(`"'=HYPERLINK(""x"")"`);
  });
});

describe('a grade set by hand', () => {
  it('counts instead of the computed one, with its reason, until it is taken back', async () => {
    const { id, items } = await world.makeAssignment();
    const student = await test.member(world.courseId, 'student');
    await world.makeGraded({ userId: student.id, itemId: items.conv2d, score: 4 });
    const override = (score: number | null, reason: string) =>
      teacher.call(api.overrideGrade, {
        params: { itemId: items.conv2d, userId: student.id },
        body: { score, reason },
      });
    const seen = async () => {
      const { body } = await student.client.call(api.getAssignment, { params: { assignmentId: id } });
      return [body.items[0]?.score, body.items[0]?.overrideReason];
    };
    const { body } = await override(9.5, 'explained it at the board');
    expect(body).toMatchObject({
      computed: 4,
      override: 9.5,
      score: 9.5,
      reason: 'explained it at the board',
    });
    expect(await seen()).toEqual([9.5, 'explained it at the board']);
    await override(null, 'a mistake');
    expect(await seen()).toEqual([4, null]);
    const trail = await test.prisma.auditEvent.findMany({
      where: { action: 'grade.override' },
      orderBy: { id: 'asc' },
    });
    expect(trail.map(({ subject }) => subject)).toMatchObject([
      { from: null, to: 9.5, reason: 'explained it at the board' },
      { from: 9.5, to: null, reason: 'a mistake' },
    ]);
  });

  it('has at most the points of the item, and somebody of the course', async () => {
    const { items } = await world.makeAssignment();
    const student = await test.member(world.courseId, 'student');
    const stranger = await test.makeUser();
    const override = (userId: string, score: number) =>
      teacher.call(api.overrideGrade, {
        params: { itemId: items.conv2d, userId },
        body: { score, reason: 'x' },
      });
    expect((await override(student.id, 10.01)).code).toBe('validation');
    expect((await override(stranger.id, 5)).code).toBe('not-found');
  });
});
