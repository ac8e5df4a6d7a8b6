import { api } from '@convolab/contracts';
import { startTestApp, type TestApp } from '../../testing/test-app.ts';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.close());

describe('people of a course', () => {
  it('are listed by name, page by page, each once', async () => {
    const { id: courseId } = await test.makeCourse();
    const { client } = await test.member(courseId, 'teacher');
    for (const name of ['b', 'a', 'c', 'b2']) {
      const { id } = await test.makeUser(name);
      await test.enroll(courseId, id, 'student');
    }
    const names: string[] = [];
    let cursor: string | undefined;
    do {
      const query = { limit: '2', ...(cursor !== undefined && { cursor }) };
      const { body } = await client.call(api.listPeople, { params: { courseId }, query });
      names.push(...body.items.map((person) => person.name));
      cursor = body.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(names).toHaveLength(5);
    expect(new Set(names).size).toBe(5);
    expect(names.map((name) => name.split('-')[0])).toEqual(['a', 'b', 'b2', 'c', 'teacher']);
  });

  it('refuse a cursor that is none', async () => {
    const { id: courseId } = await test.makeCourse();
    const { client } = await test.member(courseId, 'teacher');
    const query = { cursor: 'nonsense' };
    expect((await client.call(api.listPeople, { params: { courseId }, query })).code).toBe('validation');
  });

  it('keep at least one teacher, also when two step down at once', async () => {
    const { id: courseId } = await test.makeCourse();
    const [one, two] = [await test.member(courseId, 'teacher'), await test.member(courseId, 'teacher')];
    const answers = await Promise.all([
      one.client.call(api.changeRole, { params: { courseId, userId: one.id }, body: { role: 'student' } }),
      two.client.call(api.removePerson, { params: { courseId, userId: two.id } }),
    ]);
    expect(answers.map((answer) => answer.code ?? 'done').sort()).toEqual(['done', 'validation']);
    expect(await test.prisma.enrollment.count({ where: { courseId, role: 'teacher' } })).toBe(1);
  });

  it('leave a trail of who changed what', async () => {
    const { id: courseId } = await test.makeCourse();
    const teacher = await test.member(courseId, 'teacher');
    const student = await test.member(courseId, 'student');
    const params = { courseId, userId: student.id };
    await teacher.client.call(api.changeRole, { params, body: { role: 'assistant' } });
    const [event] = await test.prisma.auditEvent.findMany({ where: { courseId } });
    expect(event).toMatchObject({
      actorId: teacher.id,
      action: 'person.role',
      subject: { userId: student.id, from: 'student', to: 'assistant' },
    });
  });
});
