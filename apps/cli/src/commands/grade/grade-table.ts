import {
  LANGUAGES,
  type CaseReport,
  type ExerciseContent,
  type Locale,
  type ModelReport,
  type Verdict,
} from '@convolab/contracts';
import { columns, type Cell } from '../../output/columns.ts';
import type { Style } from '../../output/style.ts';
import { visibleInLine, withVisibleControls } from '../../output/visible-controls.ts';
import { TEXTS, type Texts } from '../../texts/texts.ts';
import { formatDetail } from './case-detail.ts';
import { formatCounterexample } from './counterexample-lines.ts';
import type { GradedProgram } from './grade-program.ts';
import { casesOf, checkName, verdictOf, type GradeReport } from './grade-report.ts';
import { formatModel } from './model-table.ts';

type JsonCase = GradeReport['cases'][number];

/** What a person reads about one program: the verdict, what is wrong, and every case. Lines. */
export function formatGraded(
  told: GradedProgram,
  { slug }: ExerciseContent,
  locale: Locale,
  style: Style,
): string[] {
  const texts = TEXTS[locale];
  const graded = withVisibleControls(told);
  const { program, seed } = graded;
  const about = [slug, LANGUAGES[program.language].title, texts.grade.seed(seed.text)];
  return [
    `${style.bold(visibleInLine(program.file))}  ${style.dim(about.join(' · '))}`,
    headline(graded, texts, style),
    ...indent(explanation(graded, locale, style)),
    ...indent(caseTable(graded, locale, style)),
    '',
  ];
}

/** Of several programs, and how to do the same again. */
export function formatTotal(all: readonly GradedProgram[], texts: Texts, style: Style): string[] {
  const accepted = all.filter((graded) => verdictOf(graded) === 'accepted').length;
  const total = all.length > 1 ? [texts.grade.total(accepted, all.length)] : [];
  const [first] = all;
  return [...total, ...(first ? [style.dim(texts.grade.repeat(first.seed.text))] : [])];
}

const indent = (lines: readonly string[]) => lines.map((line) => (line === '' ? '' : `  ${line}`));

/** Points without a needless `.00`. */
const points = (value: number) => String(Math.round(value * 100) / 100);

function paint(verdict: Verdict | 'not-run', style: Style): (text: string) => string {
  if (verdict === 'accepted') return style.green;
  return verdict === 'internal-error' || verdict === 'not-run' ? style.yellow : style.red;
}

const mark = (verdict: Verdict | 'not-run') =>
  verdict === 'accepted' ? '✓' : verdict === 'not-run' ? '–' : '✗';

function headline(graded: GradedProgram, texts: Texts, style: Style): string {
  const verdict = verdictOf(graded);
  const { outcome } = graded;
  const title = paint(verdict, style)(`${mark(verdict)} ${texts.verdict[verdict]}`);
  if ('failure' in outcome) return title;
  const { score, maxScore } = outcome.verdict;
  return `${title}, ${texts.grade.points(points(score), points(maxScore))}`;
}

/** What the cases alone do not say. */
function explanation(
  { outcome, diagnosis, counterexample, models }: GradedProgram,
  locale: Locale,
  style: Style,
): string[] {
  const texts = TEXTS[locale];
  if ('failure' in outcome) return [outcome.failure];
  const { message, error, output } = outcome.verdict;
  return [
    ...(message ? [message[locale]] : []),
    ...(error ? formatError(error, texts) : []),
    ...(diagnosis ? [`${style.bold(texts.grade.diagnosis)} ${diagnosis.message[locale]}`] : []),
    ...(counterexample
      ? [style.bold(texts.grade.counterexample), ...indent(formatCounterexample(counterexample, locale))]
      : []),
    ...models.flatMap((model) => formatModel(model, locale, style)),
    ...(output ? [texts.grade.printed, ...indent(output.split('\n'))] : []),
  ];
}

type ProgramError = NonNullable<NonNullable<CaseReport['detail']>['error']>;

function formatError({ name, message, line, column, trace }: ProgramError, texts: Texts): string[] {
  const place = line === null ? '' : ` (${texts.grade.place(line, column)})`;
  return [`${name}: ${message}${place}`, ...(trace ? indent(trace.split('\n')) : [])];
}

function caseTable(graded: GradedProgram, locale: Locale, style: Style): string[] {
  const texts = TEXTS[locale];
  const cases = casesOf(graded, locale);
  if (cases.length === 0) return [];
  const { heading } = texts.grade;
  const header = [
    '',
    heading.case,
    '',
    heading.verdict,
    ...[heading.points, heading.cpu, heading.memory].map(right),
  ];
  const rows = columns([header.map(dimmed(style)), ...cases.map((one) => caseRow(one, texts, style))]);
  const shown = firstShown(graded.cases);
  return rows.flatMap((row, index) => {
    const one = cases[index - 1];
    if (!one) return [row];
    const detail = shown === index - 1 ? graded.cases[shown]?.detail : null;
    return [
      row,
      ...indent(indent([...messageOf(one, graded.models), ...(detail ? formatDetail(detail, texts) : [])])),
    ];
  });
}

const right = (text: string): Cell => ({ text, align: 'right' });
const dimmed =
  (style: Style) =>
  (cell: Cell | string): Cell =>
    typeof cell === 'string' ? { text: style.dim(cell) } : { ...cell, text: style.dim(cell.text) };

/** What is wrong with a model's layer stands at the layer already. */
function messageOf({ name, verdict, message }: JsonCase, models: readonly ModelReport[]): string[] {
  const isLayer = models.some(({ builder, reference }) =>
    reference?.layers.some((layer) => checkName(builder, layer.name) === name),
  );
  return message !== undefined && verdict !== 'accepted' && !isLayer ? [message] : [];
}

/** One failed case is shown with its data: the first that may be. */
function firstShown(cases: readonly CaseReport[]): number {
  return cases.findIndex(({ verdict, detail }) => verdict !== 'accepted' && verdict !== 'not-run' && detail);
}

function caseRow(one: JsonCase, texts: Texts, style: Style): (Cell | string)[] {
  const colour = paint(one.verdict, style);
  return [
    colour(mark(one.verdict)),
    one.name,
    style.dim(texts.visibility[one.visibility]),
    colour(texts.verdict[one.verdict]),
    right(one.maxScore === 0 ? '–' : `${points(one.score)}/${points(one.maxScore)}`),
    right(one.cpuMs === null ? '' : milliseconds(one.cpuMs, one.visibility === 'hidden')),
    right(one.memoryBytes === null ? '' : `${(one.memoryBytes / 2 ** 20).toFixed(1)} MiB`),
  ];
}

/** Of hidden cases only the next hundred is known. */
const milliseconds = (value: number, isRounded: boolean) =>
  isRounded ? `≤ ${value.toFixed(0)} ms` : `${value.toFixed(1)} ms`;
