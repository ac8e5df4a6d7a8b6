import stringWidth from 'string-width';

export interface Cell {
  readonly text: string;
  readonly align?: 'left' | 'right';
}

const GAP = '  ';

/**
 * Sets rows in columns, by what a terminal shows: a Hangul syllable is two columns wide, a colour none. Rows may have cells less than
 * others; no line ends in blanks.
 */
export function columns(rows: readonly (readonly (Cell | string)[])[]): string[] {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? { text: cell } : cell)));
  const count = Math.max(0, ...cells.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, column) =>
    Math.max(...cells.map((row) => stringWidth(row[column]?.text ?? ''))),
  );
  return cells.map((row) =>
    row
      .map((cell, column) => pad(cell, widths[column] ?? 0))
      .join(GAP)
      .trimEnd(),
  );
}

function pad({ text, align = 'left' }: Cell, width: number): string {
  const blanks = ' '.repeat(width - stringWidth(text));
  return align === 'left' ? text + blanks : blanks + text;
}
