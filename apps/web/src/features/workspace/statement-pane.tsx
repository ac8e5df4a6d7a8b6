import type { CourseDetail, ExerciseDetail, SubmissionSummary } from '@convolab/contracts';
import { Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ExerciseHead } from '../../components/exercise/exercise-head.tsx';
import type { GradedPlace } from '../../components/exercise/graded-place.ts';
import { Statement } from '../../components/exercise/statement.tsx';
import { SubmissionHistory } from '../../components/exercise/submission-history.tsx';
import type { useSubmissions } from '../../components/exercise/use-submissions.ts';
import type { RunStory } from '../../components/results/run-story.ts';
import { CaseList } from './case-list.tsx';
import styles from './workspace.module.css';

interface StatementPaneProps {
  readonly course: CourseDetail;
  readonly exercise: ExerciseDetail;
  readonly graded: GradedPlace | null;
  readonly story: RunStory;
  readonly submissions: ReturnType<typeof useSubmissions>;
  readonly current: string | null;
  readonly onOpen: (submission: SubmissionSummary) => void;
}

/** What is asked, what it is graded with, and what was sent so far. */
export function StatementPane({
  exercise,
  story,
  submissions,
  current,
  onOpen,
  ...place
}: StatementPaneProps) {
  const { t } = useTranslation('workspace');
  const tabs =
    exercise.cases.length > 0
      ? (['statement', 'cases', 'history'] as const)
      : (['statement', 'history'] as const);
  return (
    <section className={styles.statementPane} aria-label={t('panes.statement')}>
      <ExerciseHead exercise={exercise} {...place} />
      <Tabs defaultValue="statement" keepMounted={false}>
        <Tabs.List aria-label={t('tabs.label')}>
          {tabs.map((tab) => (
            <Tabs.Tab key={tab} value={tab} className={styles.tab ?? ''}>
              {t(`tabs.${tab}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="statement" pt="md">
          <Statement text={exercise.statement} />
        </Tabs.Panel>
        <Tabs.Panel value="cases" pt="md">
          <CaseList cases={exercise.cases} reports={story.cases} />
        </Tabs.Panel>
        <Tabs.Panel value="history" pt="md">
          <SubmissionHistory
            submissions={submissions}
            zone={place.course.zone}
            current={current}
            onOpen={onOpen}
          />
        </Tabs.Panel>
      </Tabs>
    </section>
  );
}
