import { Loader } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../locales/use-locale.ts';
import { durationText } from './quantity-text.ts';
import styles from './results.module.css';
import type { RunStory } from './run-story.ts';

/** What a run waits for, or that it is being graded; `action` is where a page puts its way to stop it. */
export function WaitingLine({ story, action }: { story: RunStory; action?: ReactNode }) {
  const { t } = useTranslation('results');
  return (
    <div className={styles.waiting}>
      <Loader size={18} aria-hidden="true" />
      <div>
        <WaitingText story={story} />
        {story.take > 1 && <p className={styles.muted}>{t('waiting.again')}</p>}
      </div>
      {action}
    </div>
  );
}

function WaitingText({ story }: { story: RunStory }) {
  const { t } = useTranslation('results');
  const locale = useLocale();
  if (story.phase === 'running') {
    const soFar = story.cases.length > 0 && t('waiting.casesSoFar', { count: story.cases.length });
    return <p>{[t('waiting.running'), soFar].filter(Boolean).join(' ')}</p>;
  }
  if (!story.queue) return <p>{t('waiting.sending')}</p>;
  const { position, expectedMs } = story.queue;
  const place = position === 0 ? t('waiting.next') : t('waiting.queued', { count: position });
  const when =
    expectedMs !== null &&
    expectedMs >= 1_000 &&
    t('waiting.expected', { duration: durationText(expectedMs, locale) });
  return <p>{[place, when].filter(Boolean).join(' · ')}</p>;
}
