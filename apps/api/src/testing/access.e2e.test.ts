import { api, EVENTS_PATH, GRADEBOOK_CSV_PATH, type Endpoint } from '@convolab/contracts';
import { v7 as newId } from 'uuid';
import { hashCode, newOneTimeCode } from '../features/codes/code-words.ts';
import { makeCourseWorld, type CourseWorld } from './course-world.ts';
import { startTestApp, TEST_PASSWORD, type TestApp } from './test-app.ts';
import type { CallInput, TestClient } from './test-client.ts';

/**
 * Who reaches what, over HTTP, endpoint by endpoint. `student` is the one whose work the row is about; `outsider` is a teacher, of
 * another course. An endpoint without a row fails the last test.
 */
const ACTORS = ['anonymous', 'student', 'otherStudent', 'assistant', 'teacher', 'outsider'] as const;
type Actor = (typeof ACTORS)[number];
type Statuses = readonly [number, number, number, number, number, number];

const EVERYBODY: Statuses = [200, 200, 200, 200, 200, 200];
const SIGNED_IN: Statuses = [401, 200, 200, 200, 200, 200];
const MEMBERS: Statuses = [401, 200, 200, 200, 200, 404];
const STAFF: Statuses = [401, 403, 403, 200, 200, 404];
const TEACHERS: Statuses = [401, 403, 403, 403, 200, 404];
/** The student's own work: others are not told that it is there. */
const OWN_OR_STAFF: Statuses = [401, 200, 404, 200, 200, 404];

interface Row {
  readonly endpoint: Endpoint;
  readonly statuses: Statuses;
  /** A new request for each actor, so that one's deed does not answer the next. */
  readonly request: (actor: Actor) => Promise<CallInput<Endpoint>> | CallInput<Endpoint>;
  /** With an account of its own for each actor, because the endpoint ends sessions. */
  readonly fresh?: boolean;
}

let test: TestApp;
let world: CourseWorld;
let assignment: Awaited<ReturnType<CourseWorld['makeAssignment']>>;
let work: { submissionId: string; runId: string };
let student: { id: string; username: string };
let otherCourse: { id: string };
let clients: Record<Actor, TestClient>;

beforeAll(async () => {
  test = await startTestApp();
  world = await makeCourseWorld(test);
  otherCourse = await test.makeCourse();
  const owner = await test.member(world.courseId, 'student');
  student = owner;
  clients = {
    anonymous: test.client(),
    student: owner.client,
    otherStudent: (await test.member(world.courseId, 'student')).client,
    assistant: (await test.member(world.courseId, 'assistant')).client,
    teacher: (await test.member(world.courseId, 'teacher')).client,
    outsider: (await test.member(otherCourse.id, 'teacher')).client,
  };
  assignment = await world.makeAssignment();
  work = await world.makeGraded({ userId: student.id, itemId: assignment.items.conv2d, score: 7 });
  await test.prisma.course.update({ where: { id: otherCourse.id }, data: { joinCode: 'ABCD2345' } });
});
afterAll(() => test.close());

const course = () => ({ courseId: world.courseId });
const exercise = () => ({ ...course(), slug: 'conv2d' });
const version = () => ({ ...exercise(), number: '1' });
const draft = () => ({ ...exercise(), language: 'typescript' });

async function newMember(): Promise<{ courseId: string; userId: string }> {
  const { id } = await test.makeUser('target');
  await test.enroll(world.courseId, id, 'student');
  return { ...course(), userId: id };
}

async function newInvitation(): Promise<string> {
  const { id } = await test.prisma.invitation.create({
    data: {
      id: newId(),
      purpose: 'invitation',
      codeHash: hashCode(newOneTimeCode()),
      courseId: world.courseId,
      name: 'Somebody',
      expiresAt: new Date(Date.now() + 60_000),
    },
  });
  return id;
}

const assignmentBody = () => ({
  title: { en: 'Week 2' },
  opensAt: new Date(0).toISOString(),
  dueAt: null,
  items: [{ id: newId(), exerciseId: world.exerciseIds.conv2d, points: 5, maxAttempts: 3 }],
});

const quizSubmission = () => ({
  id: newId(),
  courseId: world.courseId,
  exerciseId: world.exerciseIds['output-size-quiz'],
  mode: 'graded' as const,
  payload: { kind: 'quiz' as const, attempt: 1, answers: { OH: '3' } },
});

const ROWS: readonly Row[] = [
  // Accounts
  {
    endpoint: api.signIn,
    statuses: EVERYBODY,
    request: () => ({ body: { username: student.username, password: TEST_PASSWORD } }),
  },
  { endpoint: api.signOut, statuses: SIGNED_IN, request: () => ({}), fresh: true },
  { endpoint: api.getAccount, statuses: SIGNED_IN, request: () => ({}) },
  { endpoint: api.updateAccount, statuses: SIGNED_IN, request: () => ({ body: { locale: 'en' } }) },
  {
    endpoint: api.changePassword,
    statuses: SIGNED_IN,
    request: () => ({ body: { current: TEST_PASSWORD, next: 'another good password' } }),
    fresh: true,
  },
  { endpoint: api.readCode, statuses: EVERYBODY, request: () => ({ body: { code: 'ABCD-2345' } }) },
  {
    endpoint: api.redeemCode,
    statuses: [422, 200, 200, 200, 200, 200],
    request: () => ({ body: { code: 'ABCD-2345' } }),
    fresh: true,
  },
  // Courses
  { endpoint: api.listCourses, statuses: SIGNED_IN, request: () => ({}) },
  { endpoint: api.getCourse, statuses: MEMBERS, request: () => ({ params: course() }) },
  {
    endpoint: api.completeLesson,
    statuses: MEMBERS,
    request: () => ({ params: { ...course(), lessonSlug: 'conv2d' }, body: { completed: true } }),
  },
  { endpoint: api.listReadyAssignments, statuses: TEACHERS, request: () => ({ params: course() }) },
  { endpoint: api.getExercise, statuses: MEMBERS, request: () => ({ params: exercise() }) },
  {
    endpoint: api.getQuizAttempt,
    statuses: MEMBERS,
    request: () => ({ params: { ...course(), slug: 'output-size-quiz' } }),
  },
  // Publishing
  { endpoint: api.listExerciseVersions, statuses: STAFF, request: () => ({ params: course() }) },
  { endpoint: api.getExerciseCheck, statuses: STAFF, request: () => ({ params: version() }) },
  {
    endpoint: api.checkExercise,
    statuses: [401, 403, 403, 403, 202, 404],
    request: () => ({ params: version() }),
  },
  { endpoint: api.publishExercise, statuses: TEACHERS, request: () => ({ params: version() }) },
  // People
  { endpoint: api.listPeople, statuses: STAFF, request: () => ({ params: course() }) },
  { endpoint: api.listInvitations, statuses: TEACHERS, request: () => ({ params: course() }) },
  {
    endpoint: api.invite,
    statuses: [401, 403, 403, 403, 201, 404],
    request: () => ({ params: course(), body: { names: ['Kim'] } }),
  },
  {
    endpoint: api.revokeInvitation,
    statuses: TEACHERS,
    request: async () => ({ params: { ...course(), invitationId: await newInvitation() } }),
  },
  { endpoint: api.getJoinCode, statuses: TEACHERS, request: () => ({ params: course() }) },
  {
    endpoint: api.setJoinCode,
    statuses: TEACHERS,
    request: () => ({ params: course(), body: { open: true } }),
  },
  {
    endpoint: api.changeRole,
    statuses: TEACHERS,
    request: async () => ({ params: await newMember(), body: { role: 'assistant' } }),
  },
  { endpoint: api.removePerson, statuses: TEACHERS, request: async () => ({ params: await newMember() }) },
  {
    endpoint: api.resetPassword,
    statuses: [401, 403, 403, 403, 201, 404],
    request: async () => ({ params: await newMember() }),
  },
  // Assignments and grades
  {
    endpoint: api.getAssignment,
    statuses: MEMBERS,
    request: () => ({ params: { assignmentId: assignment.id } }),
  },
  {
    endpoint: api.saveAssignment,
    statuses: TEACHERS,
    request: () => ({ params: { ...course(), assignmentId: newId() }, body: assignmentBody() }),
  },
  {
    endpoint: api.deleteAssignment,
    statuses: TEACHERS,
    request: async () => ({ params: { assignmentId: (await world.makeAssignment()).id } }),
  },
  {
    endpoint: api.setExtension,
    statuses: TEACHERS,
    request: () => ({
      params: { assignmentId: assignment.id, userId: student.id },
      body: { dueAt: '2099-01-01T00:00:00Z', reason: 'ill' },
    }),
  },
  { endpoint: api.getGradebook, statuses: STAFF, request: () => ({ params: course() }) },
  {
    endpoint: api.overrideGrade,
    statuses: TEACHERS,
    request: () => ({
      params: { itemId: assignment.items.conv2d, userId: student.id },
      body: { score: 8, reason: 'explained it' },
    }),
  },
  {
    endpoint: api.getLeaderboard,
    statuses: MEMBERS,
    request: () => ({ params: { itemId: assignment.items.conv2d } }),
  },
  // Submissions, runs, drafts
  {
    endpoint: api.createSubmission,
    statuses: [401, 202, 202, 202, 202, 404],
    request: () => ({ body: quizSubmission() }),
  },
  {
    endpoint: api.getSubmission,
    statuses: OWN_OR_STAFF,
    request: () => ({ params: { submissionId: work.submissionId } }),
  },
  {
    endpoint: api.listSubmissions,
    statuses: [401, 200, 403, 200, 200, 404],
    request: () => ({ params: exercise(), query: { userId: student.id } }),
  },
  {
    endpoint: api.cancelRun,
    statuses: [401, 200, 404, 404, 404, 404],
    request: async () => {
      const itemId = (await world.makeAssignment()).items.conv2d;
      const { runId } = await world.makeGraded({ userId: student.id, itemId, score: 0, finished: false });
      return { params: { runId } };
    },
  },
  {
    endpoint: api.listArtifacts,
    statuses: OWN_OR_STAFF,
    request: () => ({ params: { runId: work.runId } }),
  },
  { endpoint: api.getDraft, statuses: MEMBERS, request: () => ({ params: draft() }) },
  {
    endpoint: api.saveDraft,
    statuses: MEMBERS,
    request: () => ({ params: draft(), body: { baseVersion: 0, content: 'own work' } }),
  },
  // System
  { endpoint: api.getCapabilities, statuses: EVERYBODY, request: () => ({}) },
  { endpoint: api.getHealth, statuses: EVERYBODY, request: () => ({}) },
  { endpoint: api.getReadiness, statuses: EVERYBODY, request: () => ({}) },
];

const nameOf = (endpoint: Endpoint) => `${endpoint.method} ${endpoint.path}`;

async function clientOf(actor: Actor, fresh: boolean): Promise<TestClient> {
  if (!fresh || actor === 'anonymous') return clients[actor].fork();
  const role = actor === 'student' || actor === 'otherStudent' ? 'student' : 'assistant';
  return (await test.member(actor === 'outsider' ? otherCourse.id : world.courseId, role)).client;
}

describe.each(ROWS.map((row) => ({ name: nameOf(row.endpoint), ...row })))('$name', (row) => {
  it.each(ACTORS.map((actor, index) => ({ actor, status: row.statuses[index] })))(
    'answers $actor with $status',
    async ({ actor, status }) => {
      const client = await clientOf(actor, row.fresh ?? false);
      const answer = await client.call(row.endpoint, await row.request(actor));
      expect({ status: answer.status, code: answer.code }).toMatchObject({ status });
    },
  );
});

describe('what stands beside the table', () => {
  it.each(ACTORS.map((actor, index) => ({ actor, status: STAFF[index] })))(
    'answers $actor with $status for the gradebook as a file',
    async ({ actor, status }) => {
      const path = GRADEBOOK_CSV_PATH.replace(':courseId', world.courseId);
      expect((await clients[actor].fetch(path)).status).toBe(status);
    },
  );

  it.each(ACTORS.map((actor, index) => ({ actor, status: OWN_OR_STAFF[index] })))(
    'answers $actor with $status for the events of a run',
    async ({ actor, status }) => {
      const response = await clients[actor].fetch(`${EVENTS_PATH}?watch=${work.runId}~0`);
      expect(response.status).toBe(status);
      await response.body?.cancel();
    },
  );

  it('shows students no solution, reference or hidden case of an exercise', async () => {
    const { body } = await clients.student.call(api.getExercise, { params: exercise() });
    const text = JSON.stringify(body);
    expect(text).not.toMatch(/solutions|bugs|"draw"|"reference"|not-flipped/u);
    expect(body.cases.some((one) => one.visibility === 'hidden')).toBe(true);
  });

  it("shows a student nobody else's draft", async () => {
    await clients.student.call(api.saveDraft, {
      params: { ...draft(), language: 'python' },
      body: { baseVersion: 0, content: 'my own secret' },
    });
    const { body } = await clients.otherStudent.call(api.getDraft, {
      params: { ...draft(), language: 'python' },
    });
    expect(body.content).not.toContain('my own secret');
  });

  it('has a row for every endpoint of the contract', () => {
    const tested = ROWS.map((row) => nameOf(row.endpoint)).sort();
    expect(tested).toEqual(Object.values(api).map(nameOf).sort());
  });
});
