import type { FunctionExercise, SubmissionMode } from '@convolab/contracts';
import { drawCase } from './draw-case.ts';
import { caseSlots, runsIn } from './case-slots.ts';
import type { CaseSources } from './case-sources.ts';
import type { DrawnCase } from './drawn-case.ts';
import { ElementBudget } from './element-budget.ts';

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
    const caseSeed = slot.spec.visibility === 'hidden' ? seed : `exercise/${slug}`;
    drawn.push(await drawCase(spec, slot, { seed: caseSeed, budget }, sources));
  }
  return drawn;
}
