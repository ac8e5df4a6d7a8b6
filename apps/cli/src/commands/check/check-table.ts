import { LANGUAGES, type CheckReport, type CheckedProgram, type Locale } from '@convolab/contracts';
import { columns, type Cell } from '../../output/columns.ts';
import type { Style } from '../../output/style.ts';
import { TEXTS, type Texts } from '../../texts/texts.ts';

/** What a person reads about one exercise: whether it may be published, what hinders, its programs and its mutants. Lines. */
export function formatCheck(report: CheckReport, locale: Locale, style: Style): string[] {
  const texts = TEXTS[locale];
  const { slug, passed, problems, notes } = report;
  return [
    `${style.bold(slug)}  ${passed ? style.green(`✓ ${texts.check.passed}`) : style.red(`✗ ${texts.check.failed}`)}`,
    ...problems.map(({ place, message }) => `  ${style.red('✗')} ${place}: ${message[locale]}`),
    ...notes.map((note) => `  ${style.yellow('!')} ${note[locale]}`),
    ...programTable(report, texts, style).map((row) => `  ${row}`),
    ...mutantLines(report, texts),
    '',
  ];
}

const right = (text: string): Cell => ({ text, align: 'right' });

function programTable({ programs }: CheckReport, texts: Texts, style: Style): string[] {
  return columns(
    programs.map((program) => [
      program.ok ? style.green('✓') : style.red('✗'),
      texts.check.role[program.role],
      program.name,
      LANGUAGES[program.language].title,
      texts.verdict[program.verdict],
      right(texts.check.seeds(program.seeds)),
      right(slowest(program, texts)),
    ]),
  );
}

const slowest = ({ usage: { callCpuMs } }: CheckedProgram, texts: Texts) =>
  callCpuMs === null ? '' : texts.check.slowest(callCpuMs.toFixed(1));

function mutantLines({ mutants }: CheckReport, texts: Texts): string[] {
  if (!mutants) return [];
  const { tried, rejected, share, survivors, equivalent } = mutants;
  return [
    `  ${texts.check.mutants(rejected, tried, `${(share * 100).toFixed(1)} %`)}`,
    ...survivors.map(({ id }) => `    ${texts.check.survivor(id)}`),
    ...equivalent.map(({ id, reason }) => `    ${texts.check.equivalent(id, reason)}`),
  ];
}
