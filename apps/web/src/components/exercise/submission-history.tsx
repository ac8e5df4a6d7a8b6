import { LANGUAGES, type SubmissionSummary } from '@convolab/contracts';
import { Button, Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../empty-state.tsx';
import { ErrorPanel } from '../error-panel.tsx';
import { OutcomeBadge } from '../results/outcome-badge.tsx';
import { formatScore } from '../score-format.ts';
import { summaryOutcome } from '../results/verdict-summary.ts';
import { RelativeInstant } from '../time/instant.tsx';
import styles from './exercise.module.css';
import type { useSubmissions } from './use-submissions.ts';

interface SubmissionHistoryProps {
  readonly submissions: ReturnType<typeof useSubmissions>;
  readonly zone: string;
  /** The one that is shown. */
  readonly current: string | null;
  readonly onOpen: (submission: SubmissionSummary) => void;
}

/** What one has run and submitted, newest first. */
export function SubmissionHistory({ submissions, zone, current, onOpen }: SubmissionHistoryProps) {
  const { t } = useTranslation(['workspace', 'common']);
  if (submissions.isError)
    return <ErrorPanel error={submissions.error} onRetry={() => void submissions.refetch()} />;
  if (submissions.isPending) return <Skeleton height={160} />;
  const entries = submissions.data.pages.flatMap(({ items }) => items);
  if (entries.length === 0) return <EmptyState text={t('workspace:history.empty')} />;
  return (
    <>
      <ul className={styles.history}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <HistoryEntry entry={entry} zone={zone} current={entry.id === current} onOpen={onOpen} />
          </li>
        ))}
      </ul>
      {submissions.hasNextPage && (
        <Button
          variant="default"
          loading={submissions.isFetchingNextPage}
          onClick={() => void submissions.fetchNextPage()}
        >
          {t('common:actions.more')}
        </Button>
      )}
    </>
  );
}

interface HistoryEntryProps {
  readonly entry: SubmissionSummary;
  readonly zone: string;
  readonly current: boolean;
  readonly onOpen: (submission: SubmissionSummary) => void;
}

function HistoryEntry({ entry, zone, current, onOpen }: HistoryEntryProps) {
  const { t } = useTranslation(['workspace', 'results']);
  const { mode, language, attempt, late, run } = entry;
  const score = mode === 'graded' && run.score !== null && run.maxScore !== null;
  const notes = [
    t(`workspace:history.${mode}`),
    attempt !== null && t('workspace:history.attempt', { count: attempt }),
    language && LANGUAGES[language].title,
    late && t('workspace:history.late'),
  ];
  return (
    <button
      type="button"
      className={styles.entry}
      aria-current={current || undefined}
      onClick={() => onOpen(entry)}
    >
      <OutcomeBadge outcome={summaryOutcome(run)} />
      <span className={styles.entryScore}>
        {score &&
          t('results:score', {
            score: formatScore(run.score ?? 0),
            maxScore: formatScore(run.maxScore ?? 0),
          })}
      </span>
      <span className={styles.entryNote}>
        {notes.filter(Boolean).join(' · ')} · <RelativeInstant at={entry.createdAt} zone={zone} />
      </span>
    </button>
  );
}
