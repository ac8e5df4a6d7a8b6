import type { LeaderboardEntry } from '@convolab/contracts';
import { roundStep } from '../../components/results/training/curve-points.ts';

type Interval = NonNullable<LeaderboardEntry['interval']>;

/** The axis on which all intervals of a board are drawn; shares in [0, 1], both ends round. */
export interface IntervalAxis {
  readonly from: number;
  readonly to: number;
}

/** An interval on the axis, in per cent of its length. */
export interface IntervalBar {
  readonly left: number;
  readonly width: number;
  /** Where the value is; null where that lies beyond the axis. */
  readonly dot: number | null;
  /** The side on which the interval goes on beyond the axis. */
  readonly beyond: 'left' | 'right' | null;
}

/** The part of the entries, the best first, whose intervals are shown in any case. */
const CORE_SHARE = 0.75;
/** A few far behind may not take more than this many times the room of the others. */
const MOST_STRETCH = 4;
const STEPS = 4;

/** Around all intervals; where a few lie far from the others, around the others and one's own. Null without intervals. */
export function intervalAxis(
  entries: readonly Pick<LeaderboardEntry, 'interval' | 'own'>[],
): IntervalAxis | null {
  const measured = entries.filter(hasInterval);
  if (measured.length === 0) return null;
  const coreCount = Math.ceil(measured.length * CORE_SHARE);
  const all = span(measured);
  const core = span(measured.filter(({ own }, place) => own || place < coreCount));
  return rounded(all.to - all.from > MOST_STRETCH * (core.to - core.from) ? core : all);
}

const hasInterval = <Entry extends Pick<LeaderboardEntry, 'interval'>>(
  entry: Entry,
): entry is Entry & { readonly interval: Interval } => entry.interval !== null;

function span(entries: readonly { readonly interval: Interval }[]): IntervalAxis {
  return {
    from: Math.min(...entries.map(({ interval }) => interval.low)),
    to: Math.max(...entries.map(({ interval }) => interval.high)),
  };
}

/** Outwards to round shares, never beyond 0 and 1. */
function rounded({ from, to }: IntervalAxis): IntervalAxis {
  const step = roundStep(Math.max(to - from, 1e-4) / STEPS);
  return {
    from: Math.max(0, Math.floor(from / step + 1e-9) * step),
    to: Math.min(1, Math.ceil(to / step - 1e-9) * step),
  };
}

/** Where an interval lies on the axis. */
export function intervalBar(value: number, { low, high }: Interval, axis: IntervalAxis): IntervalBar {
  const placeOf = (share: number) => ((share - axis.from) / (axis.to - axis.from)) * 100;
  const within = (place: number) => Math.min(100, Math.max(0, place));
  const [left, right, dot] = [placeOf(low), placeOf(high), placeOf(value)];
  return {
    left: within(left),
    width: within(right) - within(left),
    dot: dot >= 0 && dot <= 100 ? dot : null,
    beyond: beyond(left, right),
  };
}

function beyond(left: number, right: number): IntervalBar['beyond'] {
  if (left < 0) return 'left';
  return right > 100 ? 'right' : null;
}
