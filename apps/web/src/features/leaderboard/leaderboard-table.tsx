import type { Leaderboard, LeaderboardEntry } from '@convolab/contracts';
import { useTranslation } from 'react-i18next';
import { percentText } from '../../components/results/quantity-text.ts';
import { formatScore } from '../../components/score-format.ts';
import { RelativeInstant } from '../../components/time/instant.tsx';
import styles from './leaderboard.module.css';
import { tiedRanks } from './tied-ranks.ts';

interface LeaderboardTableProps {
  readonly board: Pick<Leaderboard, 'metric' | 'points' | 'entries'>;
  readonly zone: string;
}

/** Ranks with score, and accuracy where models are compared; one's own row is marked. */
export function LeaderboardTable({ board, zone }: LeaderboardTableProps) {
  const { t } = useTranslation('leaderboard');
  const { metric, entries, points } = board;
  const tied = tiedRanks(entries);
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col" data-number>
            {t('rank')}
          </th>
          <th scope="col">{t('name')}</th>
          {metric === 'accuracy' && (
            <th scope="col" data-number>
              {t('accuracy')}
            </th>
          )}
          <th scope="col" data-number>
            {t('score')}
          </th>
          <th scope="col" className={styles.when}>
            {t('when')}
          </th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry, place) => (
          <tr key={place} data-own={entry.own || undefined}>
            <td data-number>
              {tied.has(entry.rank) && <span className={styles.tied}>{t('tied')} </span>}
              {entry.rank}
            </td>
            <th scope="row">
              <EntryName entry={entry} />
            </th>
            {metric === 'accuracy' && (
              <td data-number>{entry.accuracy === null ? '–' : percentText(entry.accuracy)}</td>
            )}
            <td data-number>
              {formatScore(entry.score)} / {formatScore(points)}
            </td>
            <td className={styles.when}>
              <RelativeInstant at={entry.submittedAt} zone={zone} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function EntryName({ entry: { name, own } }: { entry: LeaderboardEntry }) {
  const { t } = useTranslation('leaderboard');
  return (
    <>
      {name ?? <span className={styles.anonymous}>{own ? '' : t('anonymous')}</span>}
      {own && <strong className={styles.own}>{t('you')}</strong>}
    </>
  );
}
