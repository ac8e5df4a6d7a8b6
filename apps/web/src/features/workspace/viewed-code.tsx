import { api, visibleControls, type Language } from '@convolab/contracts';
import { Button, Group, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { endpointQuery } from '../../api/endpoint-query.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import type { ShownSubmission } from '../../components/exercise/use-submissions.ts';
import { sourceLineId } from '../../components/results/source-lines.ts';
import { relativeTime } from '../../components/time/format-time.ts';
import { useNow } from '../../components/time/use-now.ts';
import { useLocale } from '../../locales/use-locale.ts';
import styles from './workspace.module.css';

interface ViewedCodeProps {
  readonly submission: ShownSubmission;
  readonly onRestore: (language: Language, source: string) => void;
  readonly onClose: () => void;
}

/** The code of an old submission, to be read or taken into the editor. */
export function ViewedCode({ submission, onRestore, onClose }: ViewedCodeProps) {
  const { t } = useTranslation('workspace');
  const locale = useLocale();
  const nowMs = useNow();
  const params = { submissionId: submission.submissionId };
  const { data, error, refetch } = useQuery(endpointQuery(api.getSubmission, { params }));
  if (error) return <ErrorPanel error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height="100%" mih={240} />;
  const { payload } = data;
  if (payload.kind !== 'program') return null;
  const source = payload.files[0]?.content ?? '';
  return (
    <div className={styles.editorPane}>
      <div className={styles.bar}>
        <span>{t('history.viewing', { when: relativeTime(submission.createdAt, nowMs, locale) })}</span>
        <Group gap="sm" className={styles.barActions}>
          <Button variant="default" size="sm" onClick={onClose}>
            {t('history.close')}
          </Button>
          <Button size="sm" onClick={() => onRestore(payload.language, source)}>
            {t('history.restore')}
          </Button>
        </Group>
      </div>
      <pre className={styles.viewed} tabIndex={0} role="region" aria-label={t('history.code')}>
        {visibleControls(source)
          .split('\n')
          .map((line, place) => (
            <span key={place} id={sourceLineId(place + 1)} tabIndex={-1} className={styles.viewedLine}>
              {line}
              {'\n'}
            </span>
          ))}
      </pre>
    </div>
  );
}
