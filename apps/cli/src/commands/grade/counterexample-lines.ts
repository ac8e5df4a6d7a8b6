import type { Counterexample, Locale } from '@convolab/contracts';
import { TEXTS } from '../../texts/texts.ts';
import { formatValue } from './case-detail.ts';

/** The smallest input that a program gets wrong, as a call to be tried, with expected and got. Lines below a title. */
export function formatCounterexample(
  { arguments: args, expected, got, error, message, code }: Counterexample,
  locale: Locale,
): string[] {
  const texts = TEXTS[locale];
  const { grade } = texts;
  return [
    ...args.map(({ name, value }) => `${grade.arguments} ${name} = ${formatValue(value, texts)}`),
    expected ? `${grade.expected} ${formatValue(expected, texts)}` : grade.mustRaise,
    ...(got ? [`${grade.got} ${formatValue(got, texts)}`] : []),
    message[locale],
    ...(error && error.line !== null ? [`${error.name}: ${grade.place(error.line, error.column)}`] : []),
    grade.tryIt,
    ...code
      .trimEnd()
      .split('\n')
      .map((line) => (line === '' ? '' : `  ${line}`)),
  ];
}
