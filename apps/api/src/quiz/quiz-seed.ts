import { createHmac } from 'node:crypto';

/**
 * What the questions of an attempt are drawn from: HMAC-SHA-256, hex. The same for showing the questions and for the run that
 * grades them, another for each person and attempt, and unknown without the secret.
 */
export function quizSeed(
  secret: string,
  attempt: { exerciseVersionId: string; userId: string; attempt: number },
): string {
  return createHmac('sha256', secret)
    .update(`quiz\n${attempt.exerciseVersionId}\n${attempt.userId}\n${attempt.attempt}`)
    .digest('hex');
}
