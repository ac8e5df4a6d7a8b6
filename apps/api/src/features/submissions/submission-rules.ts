import type { CourseRole, SubmissionMode } from '@convolab/contracts';
import { isStaff } from '../../access/course-access.service.ts';
import { ProblemException } from '../../http/problem.ts';

/** Runs of one person that have not ended, all courses and modes together. */
export const MAX_UNFINISHED_RUNS = 5;

/** All that decides whether a submission is accepted, as it stands under the person's lock. */
export interface Situation {
  readonly role: CourseRole;
  readonly mode: SubmissionMode;
  /** By the database's clock. */
  readonly now: Date;
  /** Null outside of assignments. */
  readonly assignment: {
    readonly opensAt: Date;
    readonly dueAt: Date | null;
    /** The person's own later deadline. */
    readonly extendedTo: Date | null;
    readonly maxAttempts: number | null;
  } | null;
  /** Attempts used at the item: those that charge, and those that have not ended. */
  readonly attemptsUsed: number;
  /** The number of the last graded submission to this place, charged or not; 0 for none. */
  readonly lastAttempt: number;
  readonly unfinishedRuns: number;
  /** Whether a training of the person is being graded just now, which cannot be replaced any more. */
  readonly isTraining: boolean;
  /** Of a quiz: the attempt whose questions were answered. */
  readonly quizAttempt: number | null;
}

export interface Admission {
  /** Null for practice. */
  readonly attempt: number | null;
  /** After the common deadline, within an extension. */
  readonly late: boolean;
  readonly attemptsLeft: number | null;
}

/**
 * @throws assignment-not-open, assignment-closed, no-attempts-left, quiz-attempt-stale, too-many-unfinished-runs
 */
export function admit(situation: Situation): Admission {
  checkTime(situation);
  if (situation.isTraining) throw new ProblemException('too-many-unfinished-runs', { limit: 1 });
  if (situation.unfinishedRuns >= MAX_UNFINISHED_RUNS) {
    throw new ProblemException('too-many-unfinished-runs', { limit: MAX_UNFINISHED_RUNS });
  }
  const left = attemptsLeft(situation);
  if (situation.mode === 'practice') return { attempt: null, late: false, attemptsLeft: left };
  if (left === 0) {
    throw new ProblemException('no-attempts-left', { limit: situation.assignment?.maxAttempts ?? 0 });
  }
  const attempt = situation.lastAttempt + 1;
  if (situation.quizAttempt !== null && situation.quizAttempt !== attempt) {
    throw new ProblemException('quiz-attempt-stale', { attempt });
  }
  return { attempt, late: isLate(situation), attemptsLeft: left === null ? null : left - 1 };
}

/** Attempts that are left now; null where there is no limit. */
export function attemptsLeft({
  assignment,
  attemptsUsed,
}: Pick<Situation, 'assignment' | 'attemptsUsed'>): number | null {
  const maxAttempts = assignment?.maxAttempts ?? null;
  return maxAttempts === null ? null : Math.max(0, maxAttempts - attemptsUsed);
}

/** Staff may try an assignment before it opens. Nothing is graded after the deadline; practice goes on. */
function checkTime({ assignment, now, role, mode }: Situation): void {
  if (assignment === null) return;
  if (now < assignment.opensAt && !isStaff(role)) throw new ProblemException('assignment-not-open');
  const deadline = deadlineOf(assignment);
  if (mode === 'graded' && deadline !== null && now > deadline) {
    throw new ProblemException('assignment-closed');
  }
}

function deadlineOf({ dueAt, extendedTo }: NonNullable<Situation['assignment']>): Date | null {
  if (dueAt === null || extendedTo === null) return dueAt;
  return extendedTo > dueAt ? extendedTo : dueAt;
}

function isLate({ assignment, now }: Situation): boolean {
  const dueAt = assignment?.dueAt ?? null;
  return dueAt !== null && now > dueAt;
}
