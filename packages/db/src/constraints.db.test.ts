import { createPrismaClient, type PrismaClient } from './index.ts';
import { createTestDatabase, type TestDatabase } from './testing/test-database.ts';

const HASH = 'ab'.repeat(32);
let database: TestDatabase;
let prisma: PrismaClient;

let nextId = 0;
const newId = () => `00000000-0000-7000-8000-${String(++nextId).padStart(12, '0')}`;

beforeAll(async () => {
  database = await createTestDatabase();
  prisma = createPrismaClient({ url: database.url, maxConnections: 4 });
});

afterAll(async () => {
  await prisma.$disconnect();
  await database.drop();
});

async function makeUser() {
  const id = newId();
  return prisma.user.create({
    data: { id, name: 'Kim', username: `user-${nextId}`, email: `user-${nextId}@convolab.invalid` },
  });
}

/** A course with one exercise, one assignment that has it, one student and one submission with a queued run. */
async function makeWork() {
  const user = await makeUser();
  const course = await prisma.course.create({
    data: { id: newId(), slug: `course-${nextId}`, title: { ko: '합성곱' } },
  });
  const exercise = await prisma.exercise.create({ data: { id: newId(), slug: `exercise-${nextId}` } });
  const version = await prisma.exerciseVersion.create({
    data: {
      id: newId(),
      exerciseId: exercise.id,
      number: 1,
      kind: 'function',
      contentHash: HASH,
      content: {},
    },
  });
  const assignment = await prisma.assignment.create({
    data: { id: newId(), courseId: course.id, title: { en: 'Week 1' }, opensAt: new Date(0) },
  });
  const item = await prisma.assignmentItem.create({
    data: {
      id: newId(),
      assignmentId: assignment.id,
      exerciseVersionId: version.id,
      position: 0,
      points: 10,
    },
  });
  const submission = await prisma.submission.create({
    data: submissionData({
      userId: user.id,
      courseId: course.id,
      exerciseVersionId: version.id,
      assignmentItemId: item.id,
    }),
  });
  const run = await prisma.gradingRun.create({
    data: { id: newId(), submissionId: submission.id, lane: 'interactive', seed: 'ab' },
  });
  return { user, course, exercise, version, assignment, item, submission, run };
}

interface Place {
  userId: string;
  courseId: string;
  exerciseVersionId: string;
  assignmentItemId: string | null;
}

const submissionData = (place: Place) => ({
  id: newId(),
  ...place,
  mode: 'graded' as const,
  language: 'typescript',
  payload: { kind: 'program' },
  bodyHash: HASH,
  attempt: 1,
});

const finish = (runId: string) =>
  prisma.gradingRun.update({
    where: { id: runId },
    data: {
      status: 'finished',
      take: 1,
      verdict: 'accepted',
      score: 10,
      maxScore: 10,
      finishedAt: new Date(),
    },
  });

describe('immutability', () => {
  it('refuses to change or delete a submission', async () => {
    const { submission } = await makeWork();
    const where = { id: submission.id };
    await expect(prisma.submission.update({ where, data: { late: true } })).rejects.toThrow(
      'Submission is immutable',
    );
    const unattached = await makeWork();
    await expect(
      prisma.$executeRaw`DELETE FROM "Submission" WHERE id = ${unattached.submission.id}::uuid`,
    ).rejects.toThrow('Submission is immutable');
  });

  it('refuses to change an exercise version', async () => {
    const { version } = await makeWork();
    await expect(
      prisma.exerciseVersion.update({ where: { id: version.id }, data: { content: { changed: true } } }),
    ).rejects.toThrow('ExerciseVersion is immutable');
  });

  it('keeps the counts of a test set as they were measured, and refuses impossible ones', async () => {
    const { run } = await makeWork();
    const score = { runId: run.id, set: 'secret', isPrivate: true, images: 5_000, correct: 4_700 } as const;
    await prisma.testScore.create({ data: score });
    const other = { ...score, isPrivate: false };
    await expect(prisma.testScore.create({ data: { ...other, correct: 5_001 } })).rejects.toThrow(
      'TestScore_counts',
    );
    await expect(prisma.testScore.updateMany({ data: { correct: 4_800 } })).rejects.toThrow(
      'TestScore is immutable',
    );
  });

  it('publishes an exercise version once and for all', async () => {
    const { version } = await makeWork();
    const publish = (publishedAt: Date | null) =>
      prisma.exerciseVersion.update({ where: { id: version.id }, data: { publishedAt } });
    await publish(new Date(0));
    await expect(publish(null)).rejects.toThrow('ExerciseVersion is immutable');
  });

  it('has one unfinished check of a version, and keeps what a finished one found', async () => {
    const { version } = await makeWork();
    const make = () => prisma.exerciseCheck.create({ data: { id: newId(), exerciseVersionId: version.id } });
    const { id } = await make();
    await expect(make()).rejects.toThrow('Unique constraint');
    const finish = (passed: boolean) =>
      prisma.exerciseCheck.update({
        where: { id },
        data: { status: 'finished', passed, report: {}, engine: 'gate 1', finishedAt: new Date() },
      });
    await finish(false);
    await expect(finish(true)).rejects.toThrow('ExerciseCheck is immutable');
    await make();
  });

  it('lets a run change until it has ended, and then no more', async () => {
    const { run } = await makeWork();
    await prisma.gradingRun.update({ where: { id: run.id }, data: { status: 'running', take: 1 } });
    await finish(run.id);
    await expect(prisma.gradingRun.update({ where: { id: run.id }, data: { score: 1 } })).rejects.toThrow(
      'an ended run is never changed or deleted',
    );
    await expect(prisma.gradingRun.delete({ where: { id: run.id } })).rejects.toThrow(
      'an ended run is never changed or deleted',
    );
  });

  it('refuses to change or delete a run event', async () => {
    const { run } = await makeWork();
    await prisma.runEvent.create({ data: { runId: run.id, seq: 1, type: 'queued', data: {} } });
    const where = { runId_seq: { runId: run.id, seq: 1 } };
    await expect(prisma.runEvent.update({ where, data: { type: 'running' } })).rejects.toThrow(
      'RunEvent is immutable',
    );
    await expect(prisma.runEvent.delete({ where })).rejects.toThrow('RunEvent is immutable');
  });
});

describe('what belongs together', () => {
  it('keeps the exercise version of an item that somebody has handed in to', async () => {
    const { item, exercise } = await makeWork();
    const newer = await prisma.exerciseVersion.create({
      data: {
        id: newId(),
        exerciseId: exercise.id,
        number: 2,
        kind: 'function',
        contentHash: 'cd'.repeat(32),
        content: {},
      },
    });
    await expect(
      prisma.assignmentItem.update({ where: { id: item.id }, data: { exerciseVersionId: newer.id } }),
    ).rejects.toThrow('keeps its exercise version');
  });

  it("refuses a submission that has not its item's course", async () => {
    const mine = await makeWork();
    const other = await makeWork();
    const data = submissionData({
      userId: mine.user.id,
      courseId: other.course.id,
      exerciseVersionId: mine.version.id,
      assignmentItemId: mine.item.id,
    });
    await expect(prisma.submission.create({ data: { ...data, attempt: 2 } })).rejects.toThrow(
      'the course and the exercise version of its assignment item',
    );
  });
});

describe('uniqueness among some of the rows', () => {
  it('has one built-in exercise a slug', async () => {
    const { exercise } = await makeWork();
    await expect(prisma.exercise.create({ data: { id: newId(), slug: exercise.slug } })).rejects.toThrow(
      'Unique constraint failed',
    );
  });

  it('counts an attempt at an item once', async () => {
    const { submission } = await makeWork();
    const { userId, courseId, exerciseVersionId, assignmentItemId } = submission;
    const data = submissionData({ userId, courseId, exerciseVersionId, assignmentItemId });
    await expect(prisma.submission.create({ data })).rejects.toThrow('Unique constraint failed');
    await prisma.submission.create({ data: { ...data, id: newId(), attempt: 2 } });
  });

  it('counts an attempt outside assignments once', async () => {
    const { submission } = await makeWork();
    const { userId, courseId, exerciseVersionId } = submission;
    const place = { userId, courseId, exerciseVersionId, assignmentItemId: null };
    await prisma.submission.create({ data: submissionData(place) });
    await expect(prisma.submission.create({ data: submissionData(place) })).rejects.toThrow(
      'Unique constraint failed',
    );
  });

  it('has one open reset code a person', async () => {
    const user = await makeUser();
    const code = (codeHash: string) => ({
      data: {
        id: newId(),
        purpose: 'password_reset' as const,
        codeHash,
        userId: user.id,
        expiresAt: new Date(Date.now() + 60_000),
      },
    });
    await prisma.invitation.create(code('01'.repeat(32)));
    await expect(prisma.invitation.create(code('02'.repeat(32)))).rejects.toThrow('Unique constraint failed');
  });
});

describe('checks', () => {
  const refused = async (change: Promise<unknown>, constraint: string) => {
    await expect(change).rejects.toThrow(constraint);
  };

  it('refuses negative points and no attempts', async () => {
    const { item } = await makeWork();
    const update = (data: { points?: number; maxAttempts?: number }) =>
      prisma.assignmentItem.update({ where: { id: item.id }, data });
    await refused(update({ points: -1 }), 'AssignmentItem_points_not_negative');
    await refused(update({ maxAttempts: 0 }), 'AssignmentItem_attempts_positive');
  });

  it('refuses a deadline before the opening', async () => {
    const { assignment } = await makeWork();
    const data = { dueAt: new Date(-1) };
    await refused(
      prisma.assignment.update({ where: { id: assignment.id }, data }),
      'Assignment_due_after_opening',
    );
  });

  it('refuses a verdict of a run that has not finished, and an end without a verdict', async () => {
    const { run } = await makeWork();
    const where = { id: run.id };
    await refused(
      prisma.gradingRun.update({ where, data: { verdict: 'accepted' } }),
      'GradingRun_verdict_when_finished',
    );
    await refused(
      prisma.gradingRun.update({ where, data: { status: 'finished', finishedAt: new Date() } }),
      'GradingRun_verdict_when_finished',
    );
  });

  it('refuses more points than there are', async () => {
    const { run } = await makeWork();
    await refused(
      prisma.gradingRun.update({ where: { id: run.id }, data: { score: 11, maxScore: 10 } }),
      'GradingRun_score_in_range',
    );
  });

  it('refuses an override without a reason', async () => {
    const { item, user } = await makeWork();
    const data = { assignmentItemId: item.id, userId: user.id, override: 5, overriddenAt: new Date() };
    await refused(prisma.grade.create({ data }), 'Grade_override_has_reason');
  });

  it('refuses an attempt of a practice submission', async () => {
    const { submission } = await makeWork();
    const { userId, courseId, exerciseVersionId, assignmentItemId } = submission;
    const data = submissionData({ userId, courseId, exerciseVersionId, assignmentItemId });
    await refused(
      prisma.submission.create({ data: { ...data, mode: 'practice', attempt: 7 } }),
      'Submission_practice_uses_no_attempt',
    );
  });

  it('refuses a title in no language', async () => {
    await refused(
      prisma.course.create({ data: { id: newId(), slug: 'untitled', title: {} } }),
      'Course_title_given',
    );
  });
});
