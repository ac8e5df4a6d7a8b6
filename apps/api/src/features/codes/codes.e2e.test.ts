import { api } from '@convolab/contracts';
import type { TestClient } from '../../testing/test-client.ts';
import { startTestApp, TEST_PASSWORD, type TestApp } from '../../testing/test-app.ts';
import { CODE_ALPHABET, isJoinCode, newJoinCode, newOneTimeCode } from './code-words.ts';

const PASSWORD = 'a password of their own';

let test: TestApp;
let courseId: string;
let teacher: TestClient;
let people = 0;

beforeAll(async () => {
  test = await startTestApp();
  courseId = (await test.makeCourse()).id;
  teacher = (await test.member(courseId, 'teacher')).client;
});
afterAll(() => test.close());

const newName = () => `newcomer-${++people}`;

async function invite(name: string): Promise<string> {
  const { body } = await teacher.call(api.invite, { params: { courseId }, body: { names: [name] } });
  return body[0]?.code ?? '';
}

async function openJoining(): Promise<string> {
  const { body } = await teacher.call(api.setJoinCode, { params: { courseId }, body: { open: true } });
  return body.code ?? '';
}

describe('codes', () => {
  it('have no letters that are mistaken for each other, and enough of them', () => {
    expect(CODE_ALPHABET).not.toMatch(/[01OIL]/u);
    expect(Math.log2(CODE_ALPHABET.length) * newOneTimeCode().length).toBeGreaterThan(60);
    expect(isJoinCode(newJoinCode())).toBe(true);
    expect(isJoinCode(newOneTimeCode())).toBe(false);
  });
});

describe('an invitation', () => {
  it('makes an account with a role in the course, signs in, and is used up', async () => {
    const code = await invite('김하늘');
    const client = test.client();
    const info = await client.call(api.readCode, { body: { code } });
    expect(info.body).toMatchObject({ purpose: 'invitation', name: '김하늘', username: null });
    const username = newName();
    const { body } = await client.call(api.redeemCode, { body: { code, username, password: PASSWORD } });
    expect(body).toMatchObject({ name: '김하늘', username, courses: [{ id: courseId, role: 'student' }] });
    expect((await client.call(api.getAccount)).status).toBe(200);
    expect((await client.call(api.readCode, { body: { code } })).code).toBe('code-invalid');
  });

  it('is taken as people type it', async () => {
    const code = (await invite('Kim')).toLowerCase().replaceAll('-', ' ');
    expect((await test.client().call(api.readCode, { body: { code } })).status).toBe(200);
  });

  it('is kept as a hash only', async () => {
    const code = await invite('Kim');
    const rows = await test.prisma.invitation.findMany();
    expect(JSON.stringify(rows)).not.toContain(code.replaceAll('-', ''));
  });

  it('is used once, however many use it at once', async () => {
    const code = await invite('Kim');
    const answers = await Promise.all(
      Array.from({ length: 12 }, () =>
        test.client().call(api.redeemCode, { body: { code, username: newName(), password: PASSWORD } }),
      ),
    );
    expect(answers.map((answer) => answer.code ?? 'used').sort()).toEqual([
      ...Array.from({ length: 11 }, () => 'code-invalid'),
      'used',
    ]);
    expect(
      await test.prisma.user.count({ where: { name: 'Kim', codes: { some: { usedAt: { not: null } } } } }),
    ).toBe(1);
  });

  it('stays good when the name is taken', async () => {
    const { username } = await test.makeUser();
    const code = await invite('Kim');
    const redeem = (name: string) =>
      test.client().call(api.redeemCode, { body: { code, username: name, password: PASSWORD } });
    expect((await redeem(username)).code).toBe('username-taken');
    expect((await redeem(newName())).status).toBe(200);
  });

  it('says which field is missing', async () => {
    const code = await invite('Kim');
    const response = await test.client().fetch('/api/codes/redeem', { method: 'POST', body: { code } });
    expect(await response.json()).toMatchObject({ code: 'validation', errors: [{ path: ['username'] }] });
  });

  it('is good no more when it is withdrawn or expired', async () => {
    const [withdrawn, expired] = [await invite('Withdrawn'), await invite('Expired')];
    const { body } = await teacher.call(api.listInvitations, { params: { courseId } });
    const invitationId = body.items.find(({ name }) => name === 'Withdrawn')?.id ?? '';
    await teacher.call(api.revokeInvitation, { params: { courseId, invitationId } });
    await test.prisma.invitation.updateMany({
      where: { name: 'Expired' },
      data: { createdAt: new Date(1), expiresAt: new Date(2) },
    });
    for (const code of [withdrawn, expired]) {
      expect((await test.client().call(api.readCode, { body: { code } })).code).toBe('code-invalid');
    }
  });
});

describe('a join code', () => {
  it('lets anybody in while it is open, with a name of their own', async () => {
    const code = await openJoining();
    const body = { code, name: 'Park', username: newName(), password: PASSWORD };
    const joined = await test.client().call(api.redeemCode, { body });
    expect(joined.body.courses).toMatchObject([{ id: courseId, role: 'student' }]);
  });

  it('takes somebody who is signed in without more, and leaves their role', async () => {
    const code = await openJoining();
    const { username } = await test.makeUser();
    const client = await test.signIn(username);
    const joined = await client.call(api.redeemCode, { body: { code } });
    expect(joined.body.courses).toMatchObject([{ id: courseId, role: 'student' }]);
    const again = await teacher.call(api.redeemCode, { body: { code } });
    expect(again.body.courses).toMatchObject([{ id: courseId, role: 'teacher' }]);
  });

  it('is another each time, and none when joining is closed', async () => {
    const [first, second] = [await openJoining(), await openJoining()];
    expect(first).not.toBe(second);
    await teacher.call(api.setJoinCode, { params: { courseId }, body: { open: false } });
    for (const code of [first, second]) {
      expect((await test.client().call(api.readCode, { body: { code } })).code).toBe('code-invalid');
    }
  });
});

describe('a password reset', () => {
  it('sets a new password, ends all sessions, and replaces an earlier code', async () => {
    const student = await test.member(courseId, 'student');
    const reset = async () => {
      const params = { courseId, userId: student.id };
      return (await teacher.call(api.resetPassword, { params })).body.code;
    };
    const [earlier, code] = [await reset(), await reset()];
    expect((await test.client().call(api.readCode, { body: { code: earlier } })).code).toBe('code-invalid');
    const client = test.client();
    const info = await client.call(api.readCode, { body: { code } });
    expect(info.body).toMatchObject({ purpose: 'password-reset', username: student.username });
    expect((await client.call(api.redeemCode, { body: { code, password: PASSWORD } })).status).toBe(200);
    expect((await student.client.call(api.getAccount)).code).toBe('not-signed-in');
    const signIn = (password: string) =>
      test.client().call(api.signIn, { body: { username: student.username, password } });
    expect((await signIn(TEST_PASSWORD)).code).toBe('wrong-credentials');
    expect((await signIn(PASSWORD)).status).toBe(200);
  });

  it('is refused for another teacher, and for staff of a course that is not the teacher’s', async () => {
    const reset = (userId: string) => teacher.call(api.resetPassword, { params: { courseId, userId } });
    const colleague = await test.member(courseId, 'teacher');
    expect((await reset(colleague.id)).code).toBe('forbidden');
    const student = await test.member(courseId, 'student');
    const elsewhere = await test.makeCourse();
    await test.enroll(elsewhere.id, student.id, 'assistant');
    expect((await reset(student.id)).code).toBe('forbidden');
    const stranger = await test.makeUser();
    expect((await reset(stranger.id)).code).toBe('not-found');
  });
});
