import type { FunctionExercise, SubmissionMode } from '@convolab/contracts';
import { isList, isRecord, isTensor, type Value } from '@convolab/tensor';
import { drawCase } from './draw-case.ts';
import { caseSlots, runsIn } from './case-slots.ts';
import type { CaseSources } from './case-sources.ts';
import { DrawError } from './draw-error.ts';
import type { DrawnCase } from './drawn-case.ts';

/** Of the arguments of all cases of a run together: 32 MB as float64. */
const MAX_ELEMENTS = 4_000_000;

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
  let elements = 0;
  for (const slot of caseSlots(spec)) {
    if (!runsIn(mode, slot.spec)) continue;
    const caseSeed = slot.spec.visibility === 'hidden' ? seed : `exercise/${slug}`;
    const one = await drawCase(spec, slot, { seed: caseSeed }, sources);
    elements += elementsOf(one.calls.flatMap((call) => call.map(({ value }) => value)));
    if (elements > MAX_ELEMENTS)
      throw new DrawError(
        slot.place,
        `All cases together have at most ${MAX_ELEMENTS} numbers: draw fewer or smaller ones.`,
      );
    drawn.push(one);
  }
  return drawn;
}

/** Numbers in a value. */
function elementsOf(value: Value): number {
  if (typeof value !== 'object' || value === null) return 1;
  if (isList(value)) return value.reduce<number>((sum, part) => sum + elementsOf(part), 0);
  if (isTensor(value)) return value.data.length;
  return isRecord(value) ? elementsOf(Object.values(value)) : 1;
}
