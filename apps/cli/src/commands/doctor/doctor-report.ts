import type { Locale } from '@convolab/contracts';
import type { MachineFact, MachineStatus } from '@convolab/sandbox';
import { z } from 'zod';
import { columns } from '../../output/columns.ts';
import type { Style } from '../../output/style.ts';
import type { Texts } from '../../texts/texts.ts';

/** `convolab doctor --json`; texts are in the language that was asked for. */
export const DoctorReportSchema = z.object({
  /** Whether programs can be run safely on this machine; where not, none is run. */
  safe: z.boolean(),
  facts: z.array(
    z.object({
      name: z.string(),
      status: z.enum(['good', 'weaker', 'missing']),
      finding: z.string(),
      remedy: z.string().nullable(),
    }),
  ),
});
export type DoctorReport = z.infer<typeof DoctorReportSchema>;

export const doctorReport = (facts: readonly MachineFact[], safe: boolean, locale: Locale): DoctorReport => ({
  safe,
  facts: facts.map(({ name, status, finding, remedy }) => ({
    name,
    status,
    finding: finding[locale],
    remedy: remedy?.[locale] ?? null,
  })),
});

const MARKS: Readonly<Record<MachineStatus, string>> = { good: '✓', weaker: '!', missing: '✗' };

/** A line a fact, what to do about it below, and the sum of it all. */
export function formatFacts({ safe, facts }: DoctorReport, texts: Texts, style: Style): string[] {
  const paint = { good: style.green, weaker: style.yellow, missing: style.red };
  const rows = columns(
    facts.map(({ name, status, finding }) => [paint[status](MARKS[status]), name, finding]),
  );
  const lines = rows.flatMap((row, index) => {
    const remedy = facts[index]?.remedy;
    return remedy ? [row, `     → ${remedy}`] : [row];
  });
  const summary = safe ? style.green(texts.doctor.safe) : style.red(texts.doctor.unsafe);
  return [...lines, '', summary];
}
