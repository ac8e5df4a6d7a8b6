import { syntaxOf, type Language, type ProgramError, type Syntax } from '@convolab/contracts';
import { maskCode, type CodeMask } from '../code-mask.ts';
import { linesOf, offsetOf, textPlaceOf, type TextPlace } from '../text-place.ts';

/** A program and the place of its error; all offsets are those of `source`. */
export interface BrokenSource {
  /** Without a byte order mark. */
  readonly source: string;
  readonly syntax: Syntax;
  readonly mask: CodeMask;
  readonly message: string;
  readonly place: TextPlace;
  readonly offset: number;
  /** The code of the line without comments and strings, whose places are spaces. */
  readonly line: string;
  readonly lineStart: number;
}

/** What can be said of an error; null where this is not the mistake. */
export type Rule<Text> = (broken: BrokenSource) => Text | null;

/** Nobody writes longer ones: they are left unread. */
const MAX_LINE_LENGTH = 2_000;

/** Null where the error has no place in the file, or stands in an absurdly long line. */
export function brokenSource(given: string, language: Language, error: ProgramError): BrokenSource | null {
  const source = given.replace(/^\uFEFF/u, '');
  const syntax = syntaxOf(language);
  if (error.line === null || error.line > linesOf(source, syntax).length) return null;
  const lineStart = offsetOf(source, { line: error.line, column: 1 }, syntax);
  const line = linesOf(source.slice(lineStart), syntax)[0] ?? '';
  if (line.length > MAX_LINE_LENGTH) return null;
  const offset = offsetOf(source, { line: error.line, column: error.column ?? 1 }, syntax);
  const mask = maskCode(source, syntax);
  return {
    source,
    syntax,
    mask,
    message: error.message,
    place: textPlaceOf(source, offset, syntax),
    offset,
    line: mask.code.slice(lineStart, lineStart + line.length),
    lineStart,
  };
}

/** Where the innermost bracket stands that is open at the error; null where there is none. */
export const openAtError = ({ source, syntax, offset }: BrokenSource): number | null =>
  maskCode(source.slice(0, offset), syntax).openBracket;

export const placeOf = ({ source, syntax }: BrokenSource, offset: number): TextPlace =>
  textPlaceOf(source, offset, syntax);

/** What the first rule says that fits. */
export function firstOf<Text>(rules: readonly Rule<Text>[], broken: BrokenSource): Text | null {
  for (const rule of rules) {
    const said = rule(broken);
    if (said !== null) return said;
  }
  return null;
}
