import type { AssignmentDetail, AssignmentItem } from '@convolab/contracts';

/** The place of an exercise in an assignment. */
export interface GradedPlace {
  readonly assignment: AssignmentDetail;
  readonly item: AssignmentItem;
}

/** How many attempts are left; null without a limit. */
export const attemptsLeft = ({ maxAttempts, attemptsUsed }: AssignmentItem) =>
  maxAttempts === null ? null : Math.max(0, maxAttempts - attemptsUsed);

/** Why nothing can be handed in for the grade just now; null where it can. Running is always possible. */
export function submitObstacle(graded: GradedPlace | null): 'notOpen' | 'closed' | 'noAttempts' | null {
  if (!graded) return null;
  if (graded.assignment.state === 'upcoming') return 'notOpen';
  if (graded.assignment.state === 'closed') return 'closed';
  return attemptsLeft(graded.item) === 0 ? 'noAttempts' : null;
}
