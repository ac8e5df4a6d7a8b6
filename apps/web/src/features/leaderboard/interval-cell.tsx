import type { LeaderboardEntry } from '@convolab/contracts';
import { VisuallyHidden } from '@mantine/core';
import { percentText } from '../../components/results/quantity-text.ts';
import { intervalBar, type IntervalAxis } from './interval-axis.ts';
import styles from './leaderboard.module.css';

interface IntervalCellProps {
  readonly entry: Pick<LeaderboardEntry, 'value' | 'interval'>;
  readonly axis: IntervalAxis;
  /** One's own interval: whoever's overlaps it cannot be told from oneself. */
  readonly own: LeaderboardEntry['interval'];
}

/** The interval as a thin line with a dot at the value, on the axis of the whole board. */
export function IntervalCell({ entry: { value, interval }, axis, own }: IntervalCellProps) {
  if (value === null || interval === null) return <td className={styles.interval}>–</td>;
  const bar = intervalBar(value, interval, axis);
  const band = own && intervalBar(own.low, own, axis);
  const range = `${percentText(interval.low)} – ${percentText(interval.high)}`;
  return (
    <td className={styles.interval} title={range}>
      <VisuallyHidden>{range}</VisuallyHidden>
      {band && (
        <span className={styles.bandTrack} aria-hidden="true">
          <span className={styles.band} style={percentages(band)} />
        </span>
      )}
      <span className={styles.track} aria-hidden="true">
        <span className={styles.line} style={percentages(bar)} />
        {bar.dot !== null && <span className={styles.dot} style={{ left: `${bar.dot}%` }} />}
        {bar.beyond && (
          <span className={styles.beyond} data-side={bar.beyond}>
            {bar.beyond === 'left' ? '‹' : '›'}
          </span>
        )}
      </span>
    </td>
  );
}

const percentages = ({ left, width }: { left: number; width: number }) => ({
  left: `${left}%`,
  width: `${width}%`,
});

/** The ends of the axis, over the column of intervals. */
export function IntervalHead({ axis, label }: { axis: IntervalAxis; label: string }) {
  return (
    <th scope="col" className={styles.interval}>
      <VisuallyHidden>{label}</VisuallyHidden>
      <span className={styles.ends} aria-hidden="true">
        <span>{endText(axis.from)}</span>
        <span>{endText(axis.to)}</span>
      </span>
    </th>
  );
}

const endText = (share: number) => `${Number((share * 100).toFixed(2))}%`;
