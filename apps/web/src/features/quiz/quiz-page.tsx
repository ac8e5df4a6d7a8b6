import type { Account, CourseDetail, ExerciseDetail } from '@convolab/contracts';
import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/empty-state.tsx';
import { ExerciseFacts } from '../../components/exercise/exercise-facts.tsx';
import { ExerciseHead } from '../../components/exercise/exercise-head.tsx';
import { submitObstacle, type GradedPlace } from '../../components/exercise/graded-place.ts';
import { OutcomeAnnouncer } from '../../components/exercise/outcome-announcer.tsx';
import { RunPanel } from '../../components/exercise/run-panel.tsx';
import { Statement } from '../../components/exercise/statement.tsx';
import { SubmissionHistory } from '../../components/exercise/submission-history.tsx';
import { PageColumn } from '../../components/page-column.tsx';
import { Section } from '../../components/section.tsx';
import { useLocale } from '../../locales/use-locale.ts';
import { QuizQuestions } from './quiz-questions.tsx';
import styles from './quiz.module.css';
import { useQuiz } from './use-quiz.ts';

interface QuizPageProps {
  readonly account: Account;
  readonly course: CourseDetail;
  readonly exercise: ExerciseDetail;
  readonly graded: GradedPlace | null;
}

/** A quiz: statement and questions at the left, result and history at the right. */
export function QuizPage({ course, exercise, graded }: QuizPageProps) {
  const { t } = useTranslation('quiz');
  const locale = useLocale();
  const quiz = useQuiz({ course, exercise, graded });
  const { shown, run } = quiz;
  return (
    <PageColumn>
      <OutcomeAnnouncer
        story={run.story}
        mode="graded"
        active={shown !== null}
        title={exercise.title[locale]}
      />
      <div className={styles.columns}>
        <Stack gap="lg">
          <ExerciseHead course={course} exercise={exercise} graded={graded} />
          <Statement text={exercise.statement} />
          <QuizQuestions quiz={quiz} canSubmit={submitObstacle(graded) === null} />
          <ExerciseFacts course={course} exercise={exercise} graded={graded} />
        </Stack>
        <Stack gap="xl" className={styles.aside ?? ''}>
          <Section title={t('result')}>
            {shown ? (
              <RunPanel shown={shown} run={run} zone={course.zone} questions={quiz.shownQuestions} />
            ) : (
              <EmptyState text={t('before')} />
            )}
          </Section>
          <Section title={t('history')}>
            <SubmissionHistory
              submissions={quiz.submissions}
              zone={course.zone}
              current={shown?.submissionId ?? null}
              onOpen={quiz.show}
            />
          </Section>
        </Stack>
      </div>
    </PageColumn>
  );
}
