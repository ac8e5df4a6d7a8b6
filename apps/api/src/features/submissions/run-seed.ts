import { createHmac, randomBytes } from 'node:crypto';
import type { ExerciseSpec, SubmissionMode, SubmissionPayload } from '@convolab/contracts';
import { quizSeed } from '../../quiz/quiz-seed.ts';

interface SeededWork {
  readonly kind: ExerciseSpec['kind'];
  readonly mode: SubmissionMode;
  readonly payload: SubmissionPayload;
  readonly userId: string;
  readonly exerciseVersionId: string;
  readonly assignmentItemId: string | null;
  readonly assignmentId: string | null;
}

/**
 * What a run is drawn from, hex: of a quiz the seed of the questions that were shown; of a training one that is constant for
 * the assignment, so that ranks compare; else 128 fresh random bits, so that nobody knows the hidden cases before.
 */
export function runSeed(secret: string, work: SeededWork): string {
  if (work.payload.kind === 'quiz') {
    return quizSeed(secret, { ...work, attempt: work.payload.attempt });
  }
  if (work.kind === 'model') {
    const place = work.assignmentId ?? work.exerciseVersionId;
    return createHmac('sha256', secret).update(`training\n${place}`).digest('hex');
  }
  return randomBytes(16).toString('hex');
}
