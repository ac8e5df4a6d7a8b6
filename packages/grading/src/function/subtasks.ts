import type { CaseGroup, CaseReport, GroupReport } from '@convolab/contracts';
import { addPoints } from '../points.ts';

const isAccepted = ({ verdict }: CaseReport) => verdict === 'accepted';

/** Something that carries a case's report. */
interface Reported {
  readonly report: CaseReport;
}

/**
 * Holds the cases of all-or-nothing subtasks back until the last one of each has been judged: what is reported of a case
 * is final, and its points depend on all of them.
 */
export class HeldCases<Case extends Reported> {
  private readonly groups = new Map<string, { left: number; readonly cases: Case[] }>();

  /** `names` are the subtasks of the cases that run. */
  constructor(groups: readonly CaseGroup[], names: readonly (string | null)[]) {
    for (const { id, allOrNothing } of groups) {
      if (allOrNothing) this.groups.set(id, { left: names.filter((name) => name === id).length, cases: [] });
    }
  }

  /** The cases whose reports are final now that this one is known. */
  settle(one: Case): Case[] {
    const group = this.groups.get(one.report.group ?? '');
    if (!group) return [one];
    group.cases.push(one);
    group.left -= 1;
    if (group.left > 0) return [];
    const passed = group.cases.every(({ report }) => isAccepted(report));
    return passed ? group.cases : group.cases.map(withoutPoints);
  }
}

const withoutPoints = <Case extends Reported>(one: Case): Case => ({
  ...one,
  report: { ...one.report, score: 0 },
});

/** The subtasks that have a case in this run, in the exercise's order. */
export function reportGroups(groups: readonly CaseGroup[], reports: readonly CaseReport[]): GroupReport[] {
  return groups.flatMap(({ id, title, allOrNothing }) => {
    const own = reports.filter(({ group }) => group === id);
    if (own.length === 0) return [];
    return {
      id,
      title,
      verdict: own.find((report) => !isAccepted(report))?.verdict ?? 'accepted',
      score: addPoints(own.map(({ score }) => score)),
      maxScore: addPoints(own.map(({ maxScore }) => maxScore)),
      allOrNothing,
    };
  });
}
