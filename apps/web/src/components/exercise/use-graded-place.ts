import type { CourseDetail } from '@convolab/contracts';
import { useSuspenseQueries } from '@tanstack/react-query';
import { assignmentQuery } from '../../api/assignment-query.ts';
import type { GradedPlace } from './graded-place.ts';

/** The assignment that an item stands in; null for an exercise done for oneself, or an item of another course. */
export function useGradedPlace(course: CourseDetail, itemId: string | null): GradedPlace | null {
  const searched = itemId === null ? [] : course.assignments;
  const results = useSuspenseQueries({ queries: searched.map(({ id }) => assignmentQuery(id)) });
  for (const { data: assignment } of results) {
    const item = assignment.items.find(({ id }) => id === itemId);
    if (item) return { assignment, item };
  }
  return null;
}
