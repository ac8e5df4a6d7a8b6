import type { Leaderboard, LeaderboardEntry, LeaderboardMetric } from '@convolab/contracts';
import { useTranslation } from 'react-i18next';
import { percentText } from '../../components/results/quantity-text.ts';
import { formatScore } from '../../components/score-format.ts';
import { RelativeInstant } from '../../components/time/instant.tsx';
import { useLocale } from '../../locales/use-locale.ts';
import styles from './leaderboard.module.css';
import { tiedRanks } from './tied-ranks.ts';
import { spreadText, valueText } from './value-text.ts';

interface LeaderboardTableProps {
  readonly board: Pick<Leaderboard, 'metric' | 'points' | 'entries'>;
  readonly zone: string;
}

/** Ranks with what they come from, and the score beside it; one's own row is marked. */
export function LeaderboardTable({ board, zone }: LeaderboardTableProps) {
  const { t } = useTranslation('leaderboard');
  const { metric, entries, points } = board;
  const tied = tiedRanks(entries);
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{t(`lead.${metric}`)}</caption>
      <thead>
        <tr>
          <th scope="col" data-number>
            {t('rank')}
          </th>
          <th scope="col">{t('name')}</th>
          {metric !== 'score' && (
            <th scope="col" data-number>
              {t(`metric.${metric}`)}
            </th>
          )}
          <th scope="col" data-number className={metric === 'score' ? undefined : styles.narrowHidden}>
            {t('metric.score')}
          </th>
          <th scope="col" className={styles.narrowHidden}>
            {t('when')}
          </th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry, place) => (
          <tr key={place} data-own={entry.own || undefined}>
            <td data-number>
              {entry.rank !== null && tied.has(entry.rank) && (
                <span className={styles.tied}>{t('tied')} </span>
              )}
              {entry.rank ?? <NoRank />}
            </td>
            <th scope="row">
              <EntryName entry={entry} />
            </th>
            {metric !== 'score' && <ValueCell entry={entry} metric={metric} />}
            <td data-number className={metric === 'score' ? undefined : styles.narrowHidden}>
              {formatScore(entry.score)} / {formatScore(points)}
            </td>
            <td className={styles.narrowHidden}>
              <RelativeInstant at={entry.finishedAt} zone={zone} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function NoRank() {
  const { t } = useTranslation('leaderboard');
  return <span className={styles.tied}>{t('noRank')}</span>;
}

function ValueCell({
  entry: { value, interval },
  metric,
}: {
  entry: LeaderboardEntry;
  metric: LeaderboardMetric;
}) {
  const locale = useLocale();
  const range = interval && `${percentText(interval.low)} – ${percentText(interval.high)}`;
  return (
    <td data-number title={range ?? undefined}>
      {valueText(value, metric, locale)}
      {interval && <span className={styles.spread}> {spreadText(interval)}</span>}
    </td>
  );
}

function EntryName({ entry: { name, pseudonym, own } }: { entry: LeaderboardEntry }) {
  const { t } = useTranslation('leaderboard');
  return (
    <>
      {name ?? <span className={styles.anonymous}>{t('anonymous', { pseudonym })}</span>}
      {own && <strong className={styles.own}>{t('you')}</strong>}
    </>
  );
}
