import type { Leaderboard, LeaderboardEntry, LeaderboardMetric } from '@convolab/contracts';
import { useTranslation } from 'react-i18next';
import { percentText } from '../../components/results/quantity-text.ts';
import { formatScore } from '../../components/score-format.ts';
import { RelativeInstant } from '../../components/time/instant.tsx';
import { useLocale } from '../../locales/use-locale.ts';
import { intervalAxis, type IntervalAxis } from './interval-axis.ts';
import { IntervalCell, IntervalHead } from './interval-cell.tsx';
import styles from './leaderboard.module.css';
import { tiedRanks } from './tied-ranks.ts';
import { spreadText, valueText } from './value-text.ts';

interface LeaderboardTableProps {
  readonly board: Pick<Leaderboard, 'metric' | 'points' | 'entries' | 'own'>;
  readonly zone: string;
}

/** Ranks with what they come from, and the score beside it; one's own row is marked. */
export function LeaderboardTable({ board, zone }: LeaderboardTableProps) {
  const { t } = useTranslation('leaderboard');
  const { metric, entries, own } = board;
  const tied = tiedRanks(entries);
  const axis = intervalAxis(entries);
  const isAnonymous = entries.some(({ pseudonym }) => pseudonym !== null);
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>
        {t(`lead.${metric}`)}
        {axis && own?.interval && ` ${t('ownBand')}`}
        {isAnonymous && ` ${t('pseudonyms')}`}
      </caption>
      <Head metric={metric} axis={axis} />
      <tbody>
        {entries.map((entry, place) => (
          <EntryRow
            key={place}
            entry={entry}
            board={board}
            axis={axis}
            isTied={entry.rank !== null && tied.has(entry.rank)}
            sharesRank={entry.rank !== null && entry.rank === entries[place + 1]?.rank}
            zone={zone}
          />
        ))}
      </tbody>
    </table>
  );
}

function Head({ metric, axis }: { metric: LeaderboardMetric; axis: IntervalAxis | null }) {
  const { t } = useTranslation('leaderboard');
  return (
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
        {axis && <IntervalHead axis={axis} label={t('interval')} />}
        <th scope="col" data-number className={metric === 'score' ? undefined : styles.narrowHidden}>
          {t('metric.score')}
        </th>
        <th scope="col" className={styles.narrowHidden}>
          {t('when')}
        </th>
      </tr>
    </thead>
  );
}

interface EntryRowProps {
  readonly entry: LeaderboardEntry;
  readonly board: LeaderboardTableProps['board'];
  readonly axis: IntervalAxis | null;
  readonly isTied: boolean;
  /** Whether the next row has the same rank: nothing is drawn between them. */
  readonly sharesRank: boolean;
  readonly zone: string;
}

function EntryRow({ entry, board, axis, isTied, sharesRank, zone }: EntryRowProps) {
  const { metric, points, own } = board;
  return (
    <tr data-own={entry.own || undefined} data-shares={sharesRank || undefined}>
      <RankCell rank={entry.rank} isTied={isTied} />
      <th scope="row">
        <EntryName entry={entry} />
      </th>
      {metric !== 'score' && <ValueCell entry={entry} metric={metric} />}
      {axis && <IntervalCell entry={entry} axis={axis} own={own?.interval ?? null} />}
      <td data-number className={metric === 'score' ? undefined : styles.narrowHidden}>
        {formatScore(entry.score)} / {formatScore(points)}
      </td>
      <td className={`${styles.when ?? ''} ${styles.narrowHidden ?? ''}`}>
        <RelativeInstant at={entry.finishedAt} zone={zone} />
      </td>
    </tr>
  );
}

function RankCell({ rank, isTied }: { rank: number | null; isTied: boolean }) {
  const { t } = useTranslation('leaderboard');
  return (
    <td data-number>
      {isTied && <span className={styles.tied}>{t('tied')} </span>}
      {rank ?? <span className={styles.tied}>{t('noRank')}</span>}
    </td>
  );
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
      {interval && <span className={styles.spread}>{spreadText(interval)}</span>}
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
