import type { SourcePlace } from './shown-program.ts';
import { visibleControls } from './visible-controls.ts';

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

/** What stands at a place and around it; null where the program has no such line. Columns count characters, as Python and TypeScript do. */
export function sourceExcerpt(source: string, { line, column }: SourcePlace): SourceExcerpt | null {
  const lines = source.split(/\r\n|\r|\n/u);
  const text = lines[line - 1];
  if (text === undefined) return null;
  const characters = Array.from(text);
  const place = column === null ? characters.length : Math.min(column - 1, characters.length);
  const numbered = (from: number, to: number) =>
    lines.slice(Math.max(0, from - 1), Math.max(0, to)).map((each, index) => ({
      number: Math.max(1, from) + index,
      text: visibleControls(each),
    }));
  return {
    before: numbered(line - LINES_BEFORE, line - 1),
    line,
    head: visibleControls(characters.slice(0, place).join('')),
    at: visibleControls(characters[place] ?? ''),
    tail: visibleControls(characters.slice(place + 1).join('')),
    hasColumn: column !== null,
    after: numbered(line + 1, line + LINES_AFTER),
  };
}
