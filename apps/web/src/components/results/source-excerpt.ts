import { visibleControls } from '@convolab/contracts';
import type { SourcePlace } from './shown-program.ts';

export interface ExcerptLine {
  /** From 1. */
  readonly number: number;
  readonly text: string;
}

/** Lines around a place of a program; the line of the place in three parts, of which `at` is the character pointed at. */
export interface SourceExcerpt {
  readonly before: readonly ExcerptLine[];
  readonly line: number;
  readonly head: string;
  readonly at: string;
  readonly tail: string;
  /** Whether a column is known: without one the whole line is meant. */
  readonly hasColumn: boolean;
  readonly after: readonly ExcerptLine[];
}

const LINES_BEFORE = 2;
const LINES_AFTER = 1;

/** What stands at a place and around it; null where the program has no such line. Columns count UTF-16 units, as the editor does. */
export function sourceExcerpt(source: string, { line, column }: SourcePlace): SourceExcerpt | null {
  const lines = source.replace(/^\uFEFF/u, '').split(/\r\n|\r|\n/u);
  const text = lines[line - 1];
  if (text === undefined) return null;
  const place = column === null ? text.length : Math.min(column - 1, text.length);
  // A whole character, where the place is not in the middle of one.
  const at = /^./su.exec(text.slice(place))?.[0] ?? '';
  const numbered = (from: number, to: number) =>
    lines.slice(Math.max(0, from - 1), Math.max(0, to)).map((each, index) => ({
      number: Math.max(1, from) + index,
      text: visibleControls(each),
    }));
  return {
    before: numbered(line - LINES_BEFORE, line - 1),
    line,
    head: visibleControls(text.slice(0, place)),
    at: visibleControls(at),
    tail: visibleControls(text.slice(place + at.length)),
    hasColumn: column !== null,
    after: numbered(line + 1, line + LINES_AFTER),
  };
}
