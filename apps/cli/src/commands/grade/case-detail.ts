import type { CaseDetail, NumberJson, ValueJson } from '@convolab/contracts';
import type { Texts } from '../../texts/texts.ts';

/** Longer arrays are told by their shape. */
const MAX_CHARACTERS = 400;
/** Of what the program printed. */
const MAX_PRINTED_LINES = 20;

/** A failed example or visible case with its data: input, expected, got, and what was printed; where they differ the message says. Lines. */
export function formatDetail(detail: CaseDetail, texts: Texts): string[] {
  const { expected, got, stdout, stderr } = detail;
  return [
    ...detail.arguments.map(
      ({ name, value }) => `${texts.grade.arguments} ${name} = ${formatValue(value, texts)}`,
    ),
    ...(expected ? [`${texts.grade.expected} ${formatValue(expected, texts)}`] : []),
    ...(got ? [`${texts.grade.got} ${formatValue(got, texts)}`] : []),
    ...errorOf(detail, texts),
    ...printedLines([stdout, stderr].filter(Boolean).join('\n'), texts),
  ];
}

function errorOf({ error }: CaseDetail, texts: Texts): string[] {
  if (!error || error.line === null) return [];
  return [`${error.name}: ${texts.grade.place(error.line, error.column)}`];
}

function printedLines(text: string, texts: Texts): string[] {
  if (text === '') return [];
  const lines = text.trimEnd().split('\n');
  const cut = lines.length > MAX_PRINTED_LINES ? [...lines.slice(0, MAX_PRINTED_LINES), '…'] : lines;
  return [texts.grade.printed, ...cut.map((line) => `  ${line}`)];
}

/** As it would be written in a program, in one line. */
export function formatValue(value: ValueJson, texts: Texts): string {
  if (value.kind === 'text') return value.text;
  const { shape, data } = value.tensor;
  const told = data === null ? null : nested(data, shape);
  if (told !== null && told.length <= MAX_CHARACTERS) return told;
  return texts.grade.shapeOnly(`[${shape.join(', ')}]`);
}

function nested(data: readonly NumberJson[], shape: readonly number[]): string {
  const [size, ...inner] = shape;
  if (size === undefined) return formatNumber(data[0] ?? 'NaN');
  const stride = inner.reduce((product, one) => product * one, 1);
  const parts = Array.from({ length: size }, (_, part) =>
    nested(data.slice(part * stride, (part + 1) * stride), inner),
  );
  return `[${parts.join(', ')}]`;
}

/** Seven digits tell numbers apart that differ beyond the tolerance. */
const formatNumber = (value: NumberJson) =>
  typeof value === 'number' ? String(Number(value.toPrecision(7))) : value;
