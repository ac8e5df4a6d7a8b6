import { api, type CourseDetail, type ExerciseDetail, type QuizAttempt } from '@convolab/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { endpointQuery } from '../../api/endpoint-query.ts';
import { isProblem } from '../../api/problem-error.ts';
import type { GradedPlace } from '../../components/exercise/graded-place.ts';
import { useRunStory } from '../../components/exercise/use-run-story.ts';
import { useShownSubmission, useSubmissions } from '../../components/exercise/use-submissions.ts';
import { useSubmit } from '../../components/exercise/use-submit.ts';

interface QuizPlace {
  readonly course: CourseDetail;
  readonly exercise: ExerciseDetail;
  readonly graded: GradedPlace | null;
}

/** An attempt that was handed in, with its questions: the server draws others for the next. */
interface HandedIn {
  readonly submissionId: string;
  readonly questions: QuizAttempt['questions'];
}

/** The questions of the attempt whose result is shown, where they are known. */
const questionsOf = (handedIn: HandedIn | null, submissionId: string | undefined) =>
  handedIn?.submissionId === submissionId ? handedIn?.questions : undefined;

/** A quiz: the attempt that is open, what was handed in, and its result. */
export function useQuiz({ course, exercise, graded }: QuizPlace) {
  const assignmentItemId = graded?.item.id ?? null;
  const place = { courseId: course.id, exerciseId: exercise.id, slug: exercise.slug, assignmentItemId };
  const attempt = useQuery({
    ...endpointQuery(api.getQuizAttempt, {
      params: { courseId: course.id, slug: exercise.slug },
      query: { assignmentItemId: assignmentItemId ?? undefined },
    }),
    staleTime: Infinity,
    gcTime: 0,
  });
  const submissions = useSubmissions(place);
  const { shown, show } = useShownSubmission(submissions.data?.pages[0]?.items[0]);
  const [handedIn, setHandedIn] = useState<HandedIn | null>(null);
  const run = useRunStory(shown?.runId ?? null);
  const submitting = useSubmit(place, (accepted) => {
    show(accepted);
    setHandedIn({ submissionId: accepted.id, questions: attempt.data?.questions ?? [] });
  });
  return {
    attempt,
    submissions,
    shown,
    show,
    run,
    submitting,
    stale: isProblem(submitting.error, 'quiz-attempt-stale'),
    shownQuestions: questionsOf(handedIn, shown?.submissionId),
    answered: handedIn !== null,
    submit: (answers: Record<string, string>) => {
      if (attempt.data) submitting.submit('graded', { kind: 'quiz', attempt: attempt.data.attempt, answers });
    },
    next: () => {
      setHandedIn(null);
      submitting.reset();
      return attempt.refetch();
    },
  };
}

export type QuizState = ReturnType<typeof useQuiz>;
