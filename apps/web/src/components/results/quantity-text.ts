import type { Locale } from '@convolab/contracts';

/** A share in [0, 1] as a percentage with two decimals: the 10,000 test images allow no more. */
export const percentText = (share: number) => `${(share * 100).toFixed(2)}%`;

export const countText = (count: number, locale: Locale) => new Intl.NumberFormat(locale).format(count);

const unitText = (value: number, unit: string, locale: Locale) =>
  new Intl.NumberFormat(locale, {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: 1,
  }).format(value);

/** Milliseconds as people say them: `0.4 ms`, `320 ms`, `4.2 s`, `38 s`, `2 min 5 s`. */
export function durationText(durationMs: number, locale: Locale): string {
  if (durationMs < 10) return unitText(Math.round(durationMs * 10) / 10, 'millisecond', locale);
  if (durationMs < 1_000) return unitText(Math.round(durationMs), 'millisecond', locale);
  const seconds = durationMs / 1_000;
  if (seconds < 10) return unitText(Math.round(seconds * 10) / 10, 'second', locale);
  const whole = Math.round(seconds);
  if (whole < 60) return unitText(whole, 'second', locale);
  const rest = whole % 60;
  const minutes = unitText(Math.floor(whole / 60), 'minute', locale);
  return rest === 0 ? minutes : `${minutes} ${unitText(rest, 'second', locale)}`;
}

export const memoryText = (bytes: number, locale: Locale) =>
  `${countText(Math.round(bytes / 2 ** 20), locale)} MiB`;
