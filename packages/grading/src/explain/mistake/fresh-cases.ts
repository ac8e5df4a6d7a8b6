import { functionOf } from '../../cases/case-function.ts';
import { caseSlots, runsIn, type CaseSlot } from '../../cases/case-slots.ts';
import type { CaseSources } from '../../cases/case-sources.ts';
import { drawCase } from '../../cases/draw-case.ts';
import type { DrawnCase } from '../../cases/drawn-case.ts';
import { isOpen } from '../counterexample/drawn-entries.ts';
import { deriveSeed } from '../derive-seed.ts';
import type { FunctionSubmission } from '../../function/case-rules.ts';

/** Inputs that are drawn from each entry to tell mistakes apart. */
const ROUNDS = 3;

/** Cases as those of a run, with inputs that it did not have. Nothing of them is shown. */
export async function drawFreshCases(
  { exercise: { spec }, mode, seed }: FunctionSubmission,
  sources: CaseSources,
): Promise<DrawnCase[]> {
  const slots = caseSlots(spec).filter(
    (slot) => runsIn(mode, slot.spec) && isOpen(slot.spec, functionOf(spec, slot.spec)),
  );
  const fresh: DrawnCase[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const drawSeed = await deriveSeed(seed, `diagnosis/${round}`);
    for (const slot of onePerEntry(slots))
      fresh.push(await drawCase(spec, slot, { seed: drawSeed }, sources));
  }
  return fresh;
}

const onePerEntry = (slots: readonly CaseSlot[]): CaseSlot[] =>
  slots.filter(({ spec }, index) => slots.findIndex((slot) => slot.spec === spec) === index);
