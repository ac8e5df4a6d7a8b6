import type { HintKind } from '@convolab/contracts';
import { isAllZero } from '@convolab/tensor';
import type { SmallInput } from './entry-space.ts';
import type { FailingInput, InputTrials } from './input-trials.ts';
import { GRAINS, simpleNumbers } from './simple-numbers.ts';

/** Failures that numbers have to do with; a wrong shape is seen better where all elements differ. */
const OF_NUMBERS: ReadonlySet<HintKind | null> = new Set<HintKind>(['values', 'not-finite']);

const COARSEST = 1;

/**
 * The same input with numbers as simple as can be, zero before one before others, that still fails in the same way and still has a
 * right result that is not all zero.
 */
export async function simplifyNumbers(failing: FailingInput, trials: InputTrials): Promise<FailingInput> {
  if (!OF_NUMBERS.has(failing.judgement.failure)) return failing;
  let best = failing;
  for (const [slot, { distinct, ...numbersOf }] of failing.input.space.slots(failing.input.steps).entries()) {
    if (distinct) continue;
    const [simplest, second] = simpleNumbers({ distinct, ...numbersOf }, COARSEST);
    if (simplest !== undefined) best = await replaceParts(best, slot, simplest, trials);
    if (second !== undefined) best = await replaceSingle(best, slot, second, trials);
  }
  return best;
}

/** Puts one number in the place of as many as possible: of all, of each half, of each quarter, … of each single one. */
async function replaceParts(
  failing: FailingInput,
  slot: number,
  number: number,
  trials: InputTrials,
): Promise<FailingInput> {
  let best = failing;
  const count = failing.input.numbers[slot]?.length ?? 0;
  for (let length = count; length >= 1; length = length === 1 ? 0 : Math.ceil(length / 2)) {
    for (let from = 0; from < count; from += length) {
      const simpler = withNumbers(best.input, slot, (old, place) =>
        place >= from && place < from + length ? number : old,
      );
      best = (await stillFails(simpler, best, trials)) ?? best;
      if (trials.isSpent) return best;
    }
  }
  return best;
}

/** Puts a number in the place of each single one that is less simple. */
async function replaceSingle(
  failing: FailingInput,
  slot: number,
  number: number,
  trials: InputTrials,
): Promise<FailingInput> {
  let best = failing;
  for (const [place, current] of (failing.input.numbers[slot] ?? []).entries()) {
    if (!isSimpler(number, current)) continue;
    const simpler = withNumbers(best.input, slot, (old, at) => (at === place ? number : old));
    best = (await stillFails(simpler, best, trials)) ?? best;
    if (trials.isSpent) return best;
  }
  return best;
}

const grainOf = (number: number) => GRAINS.findIndex((grain) => Number.isInteger(number / grain));

/** Of a coarser grain, or nearer to zero, or positive where the other is its opposite. */
function isSimpler(number: number, than: number): boolean {
  if (grainOf(number) !== grainOf(than)) return grainOf(than) === -1 || grainOf(number) < grainOf(than);
  return Math.abs(number) < Math.abs(than) || (Math.abs(number) === Math.abs(than) && number > than);
}

function withNumbers(
  input: SmallInput,
  slot: number,
  change: (number: number, place: number) => number,
): SmallInput {
  const numbers = input.numbers.map((one, position) => (position === slot ? one.map(change) : one));
  return { ...input, numbers };
}

async function stillFails(
  input: SmallInput,
  before: FailingInput,
  trials: InputTrials,
): Promise<FailingInput | null> {
  const failing = await trials.try(input);
  if (!failing || failing.judgement.failure !== before.judgement.failure) return null;
  return isPointless(failing) && !isPointless(before) ? null : failing;
}

const isPointless = ({ drawn: { expectation } }: FailingInput) =>
  expectation.kind === 'value' && isAllZero(expectation.value);
