/** A text with its selection: offsets in UTF-16 units, as a text area counts. */
export interface Selection {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The selection replaced by `inserted`, with the cursor behind it. */
export function insertText({ text, start, end }: Selection, inserted: string): Selection {
  const place = start + inserted.length;
  return { text: text.slice(0, start) + inserted + text.slice(end), start: place, end: place };
}

/** A line end that keeps the indentation of the line, one step deeper after `:` or `{`. */
export function insertLineEnd(selection: Selection, indent: string): Selection {
  const line = selection.text.slice(
    selection.text.lastIndexOf('\n', selection.start - 1) + 1,
    selection.start,
  );
  const leading = /^[ \t]*/u.exec(line)?.[0] ?? '';
  const deeper = /[:{[(]\s*$/u.test(line) ? indent : '';
  return insertText(selection, `\n${leading}${deeper}`);
}

/** What has to be written behind a program so that a test stands below it, after an empty line. */
export function testBelow(program: string, code: string): string {
  if (program.trim() === '') return `${code.trimEnd()}\n`;
  const lineEnds = /\n*$/u.exec(program)?.[0].length ?? 0;
  return `${'\n'.repeat(Math.max(0, 2 - lineEnds))}${code.trimEnd()}\n`;
}

/** The offset of a line's beginning; lines count from 1. */
export function lineOffset(text: string, line: number): number {
  return text
    .split('\n')
    .slice(0, line - 1)
    .reduce((sum, part) => sum + part.length + 1, 0);
}
