/** What was typed, as an integer. */
export type IntegerAnswer =
  | { readonly status: 'integer'; readonly value: number }
  | { readonly status: 'empty' }
  | { readonly status: 'unreadable' };

const PLAIN = /^[+-]?\d{1,15}(?:\.0*)?$/u;
const GROUPED = /^[+-]?\d{1,3}(?:[,_ ']\d{3}){1,4}$/u;

/**
 * Reads an integer as people type it: with spaces around it, full-width digits, a real minus sign, thousands grouped by
 * commas, spaces or apostrophes, or `.0` at the end.
 */
export function readInteger(text: string | null): IntegerAnswer {
  const typed = (text ?? '')
    .normalize('NFKC')
    .replace(/[\u2212\u2013]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^([+-]) /u, '$1');
  if (typed === '') return { status: 'empty' };
  if (PLAIN.test(typed)) return { status: 'integer', value: Number(typed) };
  if (GROUPED.test(typed)) return { status: 'integer', value: Number(typed.replace(/[,_ ']/gu, '')) };
  return { status: 'unreadable' };
}
