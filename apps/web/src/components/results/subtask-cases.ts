import type { CaseReport } from '@convolab/contracts';

/** Numbers of a subtask's cases as people write them: `1–3, 5`. Empty where none of its cases was run. */
export function caseNumbers(cases: readonly Pick<CaseReport, 'index' | 'group'>[], group: string): string {
  const numbers = cases.filter((report) => report.group === group).map(({ index }) => index + 1);
  const runs: [first: number, last: number][] = [];
  for (const number of numbers.toSorted((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && number === run[1] + 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([first, last]) => (first === last ? String(first) : `${first}–${last}`)).join(', ');
}
