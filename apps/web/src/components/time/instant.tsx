import { useLocale } from '../../locales/use-locale.ts';
import { exactTime, relativeTime, zoneName } from './format-time.ts';
import { useNow } from './use-now.ts';

interface InstantProps {
  /** ISO instant. */
  readonly at: string;
  /** The course's zone. */
  readonly zone: string;
}

/** A relative time; the exact one, with its zone, on hover. */
export function RelativeInstant({ at, zone }: InstantProps) {
  const locale = useLocale();
  const nowMs = useNow();
  return (
    <time dateTime={at} title={`${exactTime(at, zone, nowMs, locale)} ${zoneName(at, zone, locale)}`}>
      {relativeTime(at, nowMs, locale)}
    </time>
  );
}

/** The exact time with the relative one behind it: for deadlines, where both matter. */
export function ExactInstant({ at, zone }: InstantProps) {
  const locale = useLocale();
  const nowMs = useNow();
  return (
    <time dateTime={at} title={zoneName(at, zone, locale)}>
      {exactTime(at, zone, nowMs, locale)} ({relativeTime(at, nowMs, locale)})
    </time>
  );
}
