import type { FunctionExercise, SubmissionMode } from '@convolab/contracts';
import { drawCase } from './draw-case.ts';
import { caseSlots, runsIn, type CaseSlot } from './case-slots.ts';
import type { CaseSources } from './case-sources.ts';
import type { DrawnCase } from './drawn-case.ts';
import { ElementBudget } from './element-budget.ts';

/** What the data of a case are drawn from: the run's seed where it is hidden, else something that is the same for everybody. */
export const seedOfCase = ({ spec }: CaseSlot, slug: string, seed: string): string =>
  spec.visibility === 'hidden' ? seed : `exercise/${slug}`;

/**
 * Draws the data of every case of the mode. Example and visible cases are the same for everybody (their seed is the
 * exercise's slug); hidden ones come from the run's seed. Each has a random stream of its own, named after it.
 * Rejects with DrawError where the exercise is wrong.
 */
export async function drawCases(
  { slug, spec }: { readonly slug: string; readonly spec: FunctionExercise },
  mode: SubmissionMode,
  seed: string,
  sources: CaseSources,
): Promise<DrawnCase[]> {
  const drawn: DrawnCase[] = [];
  const budget = new ElementBudget();
  for (const slot of caseSlots(spec)) {
    if (!runsIn(mode, slot.spec)) continue;
    drawn.push(await drawCase(spec, slot, { seed: seedOfCase(slot, slug, seed), budget }, sources));
  }
  return drawn;
}
