import { type Gradebook, type Locale, titleIn } from '@convolab/contracts';
import { stringify } from 'csv-stringify/sync';

type Cell = string | number | null;

const HEADINGS = {
  ko: { name: '이름', username: '아이디', total: '합계' },
  en: { name: 'Name', username: 'User name', total: 'Total' },
} as const;

/**
 * The gradebook for a spreadsheet: UTF-8 with a byte order mark (Excel would take Korean for another encoding), CRLF, a row a
 * student. Numbers are numbers; a text that a spreadsheet could take for a formula is made inert.
 */
export function gradebookCsv({ columns, rows }: Omit<Gradebook, 'nextCursor'>, locale: Locale): string {
  const { name, username, total } = HEADINGS[locale];
  const titles = columns.map(
    (column) =>
      `${titleIn(column.assignmentTitle, locale)}: ${titleIn(column.title, locale)} (${column.points})`,
  );
  const table: Cell[][] = [
    [name, username, ...titles, total],
    ...rows.map((row) => [row.name, row.username, ...row.cells.map((cell) => cell.score), row.total]),
  ];
  return stringify(
    table.map((row) => row.map((cell) => (typeof cell === 'string' ? inert(cell) : cell))),
    { bom: true, record_delimiter: 'windows', quoted_string: true },
  );
}

/** A text that begins with = + - @, a tab or a line end is calculated when the file is opened; an apostrophe keeps it a text. */
function inert(text: string): string {
  return /^[=+\-@\t\r\n]/u.test(text) ? `'${text}` : text;
}
