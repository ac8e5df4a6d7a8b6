import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/empty-state.tsx';
import { RunPanel } from '../../components/exercise/run-panel.tsx';
import type { WorkspaceProps, WorkspaceState } from './use-workspace.ts';
import styles from './workspace.module.css';

type ResultsPaneProps = Pick<WorkspaceProps, 'course' | 'exercise' | 'graded'> & {
  readonly state: WorkspaceState;
};

/** The result of what was sent last, or of the old submission that is looked at. */
export function ResultsPane({ state, course, exercise, graded }: ResultsPaneProps) {
  const { t } = useTranslation('workspace');
  const { shown, run, program } = state;
  const submit = t(graded ? 'submit' : 'submitPractice');
  return (
    <div className={styles.resultsPane}>
      <VisuallyHidden component="h2">{t('panes.results')}</VisuallyHidden>
      {shown ? (
        <RunPanel shown={shown} run={run} zone={course.zone} program={program} />
      ) : (
        <EmptyState
          text={exercise.accuracy !== null ? t('results.emptyModel') : t('results.empty', { submit })}
        />
      )}
    </div>
  );
}
