import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/empty-state.tsx';
import { RunPanel } from '../../components/exercise/run-panel.tsx';
import type { WorkspaceProps, WorkspaceState } from './use-workspace.ts';
import styles from './workspace.module.css';

type ResultsPaneProps = Pick<WorkspaceProps, 'course' | 'exercise'> & { readonly state: WorkspaceState };

/** The result of what was sent last, or of the old submission that is looked at. */
export function ResultsPane({ state, course, exercise }: ResultsPaneProps) {
  const { t } = useTranslation('workspace');
  const { shown, run, program } = state;
  return (
    <div className={styles.resultsPane}>
      <VisuallyHidden component="h2">{t('panes.results')}</VisuallyHidden>
      {shown ? (
        <RunPanel shown={shown} run={run} zone={course.zone} program={program} />
      ) : (
        <EmptyState text={t(exercise.kind === 'model' ? 'results.emptyModel' : 'results.empty')} />
      )}
    </div>
  );
}
