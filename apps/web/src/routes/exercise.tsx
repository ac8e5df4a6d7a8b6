import { api } from '@convolab/contracts';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { useAccount } from '../api/account-query.ts';
import { courseQuery } from '../api/course-query.ts';
import { endpointQuery } from '../api/endpoint-query.ts';
import { useGradedPlace } from '../components/exercise/use-graded-place.ts';
import { QuizPage } from '../features/quiz/quiz-page.tsx';
import { Workspace } from '../features/workspace/workspace.tsx';

const ROUTE = '/frame/courses/$slug/exercises/$exercise';

export function ExercisePage() {
  const { slug, exercise: exerciseSlug } = useParams({ from: ROUTE });
  const { item } = useSearch({ from: ROUTE });
  const account = useAccount();
  const { data: course } = useSuspenseQuery(courseQuery(slug));
  const graded = useGradedPlace(course, item ?? null);
  const { data: exercise } = useSuspenseQuery(
    endpointQuery(api.getExercise, {
      params: { courseId: course.id, slug: exerciseSlug },
      query: { assignmentItemId: graded?.item.id },
    }),
  );
  const Page = exercise.kind === 'quiz' ? QuizPage : Workspace;
  return (
    <Page
      key={`${exercise.id} ${item ?? ''}`}
      account={account}
      course={course}
      exercise={exercise}
      graded={graded}
    />
  );
}
