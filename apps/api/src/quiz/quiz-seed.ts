import { createHmac } from 'node:crypto';

/**
 * What the questions of an attempt are drawn from: HMAC-SHA-256, hex. The same for showing the questions and for the run that
 * grades them, another for each person, place and attempt (so that nobody rehearses an assignment's questions outside of
 * it), and unknown without the secret.
 */
export function quizSeed(
  secret: string,
  place: { exerciseVersionId: string; assignmentItemId: string | null; userId: string; attempt: number },
): string {
  const { exerciseVersionId, assignmentItemId, userId, attempt } = place;
  return createHmac('sha256', secret)
    .update(['quiz', exerciseVersionId, assignmentItemId ?? '', userId, attempt].join('\n'))
    .digest('hex');
}
