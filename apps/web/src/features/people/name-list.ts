import { PersonNameSchema } from '@convolab/contracts';

export interface NameList {
  readonly names: readonly string[];
  /** Line numbers, from 1, whose name breaks a rule. */
  readonly badLines: readonly number[];
}

/**
 * Names as they are pasted: one a line, empty lines left out, a leading number (`1.`, `12)` or a number and a tab, as spreadsheets
 * give) taken off. Equal names stay: two people may share one.
 */
export function namesIn(text: string): NameList {
  const names: string[] = [];
  const badLines: number[] = [];
  for (const [index, line] of text.split(/\r\n|\n|\r/u).entries()) {
    const name = line.replace(/^\s*\d+(?:[.)]\s*|\t)/u, '').trim();
    if (name === '') continue;
    const parsed = PersonNameSchema.safeParse(name.replaceAll('\t', ' '));
    if (parsed.success) names.push(parsed.data);
    else badLines.push(index + 1);
  }
  return { names, badLines };
}
