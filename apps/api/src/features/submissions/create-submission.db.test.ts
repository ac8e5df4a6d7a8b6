import { PrismaService } from '../../database/prisma.service.ts';
import { ProblemException } from '../../http/problem.ts';
import { startTestApp, type TestApp } from '../../testing/test-app.ts';
import { makeExercise, makeItem, submissionOf } from '../../testing/test-course.ts';
import { CreateSubmissionRepository, type NewSubmission } from './create-submission.repository.ts';
import { admit } from './submission-rules.ts';

// As many API processes do it: each with connections of its own, and nothing between them but the database.
let test: TestApp;
let processes: PrismaService[];

beforeAll(async () => {
  test = await startTestApp();
  processes = Array.from({ length: 3 }, () => new PrismaService(test.config));
});

afterAll(async () => {
  await Promise.all(processes.map((prisma) => prisma.onApplicationShutdown()));
  await test.close();
});

it('leaves three of fifty submissions through several processes at once', async () => {
  const exercise = await makeExercise(test, (await test.makeCourse()).id);
  const { itemId } = await makeItem(test, exercise, { maxAttempts: 3 });
  const user = await test.makeUser();
  await test.enroll(exercise.courseId, user.id, 'student');
  const outcomes = await Promise.all(
    Array.from({ length: 50 }, async (_, index) => {
      const body = submissionOf(exercise, { assignmentItemId: itemId });
      const submission: NewSubmission = {
        id: body.id,
        userId: user.id,
        courseId: body.courseId,
        exerciseVersionId: exercise.versionId,
        assignmentItemId: itemId,
        mode: 'graded',
        payload: body.payload,
        bodyHash: 'ab'.repeat(32),
        lane: 'interactive',
        seed: 'ab',
      };
      const prisma = processes[index % processes.length];
      if (prisma === undefined) throw new Error('no process');
      const created = await new CreateSubmissionRepository(prisma).create(submission, admit).catch(refusalOf);
      return typeof created === 'string' ? created : created.status;
    }),
  );
  expect(outcomes.filter((outcome) => outcome === 'created')).toHaveLength(3);
  expect(outcomes.filter((outcome) => outcome === 'no-attempts-left')).toHaveLength(47);
  const rows = await test.prisma.submission.findMany({
    where: { userId: user.id },
    orderBy: { attempt: 'asc' },
  });
  expect(rows.map(({ attempt }) => attempt)).toEqual([1, 2, 3]);
});

function refusalOf(error: unknown): string {
  if (error instanceof ProblemException) return error.code;
  throw error;
}
