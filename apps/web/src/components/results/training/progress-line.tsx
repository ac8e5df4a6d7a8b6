import { Progress } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../locales/use-locale.ts';
import { countText, durationText } from '../quantity-text.ts';
import type { RunStory } from '../run-story.ts';
import results from '../results.module.css';
import styles from './training.module.css';

/** What runs now, how fast, and how long it still takes; `action` is where a page puts its way to stop it. */
export function ProgressLine({ story, action }: { story: RunStory; action?: ReactNode }) {
  const { t } = useTranslation('results');
  const locale = useLocale();
  const now = story.progress.at(-1);
  if (!now) return null;
  const images = { done: countText(now.imagesDone, locale), total: countText(now.imagesTotal, locale) };
  const share = (now.epoch - 1 + now.imagesDone / now.imagesTotal) / now.epochs;
  const trained = share >= 1;
  return (
    <div className={styles.progress}>
      <div className={styles.progressText}>
        <strong>
          {trained
            ? t('training.evaluating')
            : t('training.nowEpoch', { epoch: now.epoch, epochs: now.epochs })}
        </strong>
        <span className="tabular">{t('training.images', images)}</span>
        <span className="tabular">
          {t('training.imagesPerSecond', { count: countText(Math.round(now.imagesPerSecond), locale) })}
        </span>
        {!trained && <span>{t('training.left', { duration: durationText(now.remainingMs, locale) })}</span>}
        {action}
        {action !== undefined && <span className={results.muted}>{t('training.stopCost')}</span>}
      </div>
      <Progress value={share * 100} aria-label={t('training.progress')} size="sm" />
    </div>
  );
}
