import type { AssignmentSummary, CourseDetail, ExerciseSummary, LessonSummary } from '@convolab/contracts';

export type NextStep =
  | { readonly kind: 'assignment'; readonly assignment: AssignmentSummary }
  | { readonly kind: 'lesson'; readonly lesson: LessonSummary }
  | { readonly kind: 'exercise'; readonly exercise: ExerciseSummary };

/**
 * What a student had best do now: the open assignment with the nearest deadline that still has points to earn, else the first
 * lesson not read, else the first exercise not solved. null: all is done.
 */
export function nextStep(
  course: Pick<CourseDetail, 'assignments' | 'lessons' | 'exercises'>,
): NextStep | null {
  const [assignment] = course.assignments
    .filter(({ state, score, maxScore }) => state === 'open' && score < maxScore)
    .sort((first, second) => deadline(first) - deadline(second));
  if (assignment) return { kind: 'assignment', assignment };
  const lesson = course.lessons.find(({ completed }) => !completed);
  if (lesson) return { kind: 'lesson', lesson };
  const exercise = course.exercises.find(({ progress }) => progress !== 'solved');
  return exercise ? { kind: 'exercise', exercise } : null;
}

const deadline = ({ dueAt }: AssignmentSummary) =>
  dueAt === null ? Number.MAX_SAFE_INTEGER : Date.parse(dueAt);
