import type { Locale } from '@convolab/contracts';

const TAGS: Record<Locale, string> = { ko: 'ko-KR', en: 'en-GB' };

const UNITS: readonly [unit: Intl.RelativeTimeFormatUnit, ms: number][] = [
  ['year', 365 * 86_400_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
];

/**
 * `3일 후`, `5 minutes ago`: in the largest unit that fits whole. Days are counted up to a year, as weeks and months are too coarse
 * for a deadline. Less than ten seconds is "now".
 */
export function relativeTime(instant: string, nowMs: number, locale: Locale): string {
  const deltaMs = Date.parse(instant) - nowMs;
  const [unit, ms] = UNITS.find(([, size]) => Math.abs(deltaMs) >= size) ?? ['second', 1_000];
  // "Tomorrow" says more than "in 1 day", but "next year" says less than "in 1 year".
  const numeric = unit === 'year' ? 'always' : 'auto';
  const format = new Intl.RelativeTimeFormat(TAGS[locale], { numeric });
  return format.format(Math.abs(deltaMs) < 10_000 ? 0 : Math.trunc(deltaMs / ms), unit);
}

/** Date, weekday and time in the named zone; the year only where it is not the current one. */
export function exactTime(instant: string, zone: string, nowMs: number, locale: Locale): string {
  const date = new Date(instant);
  const yearIn = (value: Date) =>
    new Intl.DateTimeFormat('en', { timeZone: zone, year: 'numeric' }).format(value);
  return new Intl.DateTimeFormat(TAGS[locale], {
    timeZone: zone,
    ...(yearIn(date) === yearIn(new Date(nowMs)) ? {} : { year: 'numeric' }),
    month: locale === 'ko' ? 'long' : 'short',
    day: 'numeric',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(date);
}

/** `GMT+9`: the zone as it is at that instant, for times that people elsewhere might read. */
export function zoneName(instant: string, zone: string, locale: Locale): string {
  const parts = new Intl.DateTimeFormat(TAGS[locale], {
    timeZone: zone,
    timeZoneName: 'short',
  }).formatToParts(new Date(instant));
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? zone;
}
