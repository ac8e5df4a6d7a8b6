import type { CaseReport, VerdictReport } from '@convolab/contracts';
import { caseSlots, runsIn } from '../cases/case-slots.ts';
import type { EmitGradingEvent } from '../grading-ports.ts';
import { addPoints } from '../points.ts';
import { refuseForbidden } from '../syntax/forbidden/forbidden-refusal.ts';
import { forbiddenUses, type ForbiddenUse } from '../syntax/forbidden/forbidden-uses.ts';
import { pointsOf } from './case-points.ts';
import type { FunctionSubmission } from './case-rules.ts';
import { NOT_CLEARED } from './judgement-text.ts';
import { reportGroups } from './subtasks.ts';

/** The first thing in a program that its exercise forbids, or null. */
export const forbiddenUse = ({ source, exercise, language }: FunctionSubmission): ForbiddenUse | null =>
  forbiddenUses(source, exercise.spec, language)[0] ?? null;

/** Tells why a program is not run. Nothing is drawn, and no box is opened. */
export async function refuseProgram(
  { exercise: { spec }, mode }: FunctionSubmission,
  use: ForbiddenUse,
  emit: EmitGradingEvent,
): Promise<VerdictReport> {
  const points = pointsOf(spec, mode);
  const slots = caseSlots(spec).filter((slot) => runsIn(mode, slot.spec));
  const reports = slots.map(({ name, spec: { visibility, group = null } }, index): CaseReport => ({
    index,
    name,
    visibility,
    group,
    verdict: 'not-run',
    score: 0,
    maxScore: points[index] ?? 0,
    message: NOT_CLEARED,
    usage: null,
    detail: null,
  }));
  for (const data of reports) await emit({ type: 'case', data });
  const verdict: VerdictReport = {
    verdict: 'compile-error',
    score: 0,
    maxScore: addPoints(points),
    groups: reportGroups(spec.groups, reports),
    hint: spec.hints.forbidden ?? null,
    output: null,
    ...refuseForbidden(use),
  };
  await emit({ type: 'verdict', data: verdict });
  return verdict;
}
