import type { Syntax } from '@convolab/contracts';

/** Both count from 1; columns count UTF-16 units, as editors do. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** What ends a line: a form feed ends none in either language. */
const LINE_ENDS: Readonly<Record<Syntax, RegExp>> = {
  python: /\r\n|\n|\r/gu,
  typescript: /\r\n|[\n\r\u2028\u2029]/gu,
};

export const linesOf = (source: string, syntax: Syntax): string[] => source.split(LINE_ENDS[syntax]);

export function textPlaceOf(source: string, offset: number, syntax: Syntax): TextPlace {
  const lines = linesOf(source.slice(0, offset), syntax);
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

/** The offset of a place, or of the nearest one that there is. */
export function offsetOf(source: string, { line, column }: TextPlace, syntax: Syntax): number {
  let start = 0;
  let number = 1;
  for (const { 0: end, index } of source.matchAll(LINE_ENDS[syntax])) {
    if (number === line) return Math.min(start + column - 1, index);
    start = index + end.length;
    number += 1;
  }
  return Math.min(start + column - 1, source.length);
}
