import type { Random } from '@convolab/tensor';
import type { EntrySpace, SmallInput, Steps } from './entry-space.ts';
import type { FailingInput, InputTrials } from './input-trials.ts';
import { fillSlot, GRAINS, type Grain } from './simple-numbers.ts';

/** Sizes of an entry that are tried, smallest first: the first ones of all entries before any larger one. */
const SIZES = 16;
const FIRST_SIZES = 3;
/** Inputs of a size that are tried with whole numbers, of which there may be few, and which may come out right by chance. */
const WHOLE_FILLS = 2;
/** Inputs of any size, where all the small ones come out right. */
const SAMPLES = 24;
/** An input with more elements explains nothing. */
const MAX_ELEMENTS = 400;

/** Where inputs come from: entries that the program is known to fail, and all others. */
export interface SearchSpaces {
  readonly failing: readonly EntrySpace[];
  readonly others: readonly EntrySpace[];
}

/** A small input that the program gets wrong, the smallest size first, and of a size the simplest numbers. */
export async function searchInputs(
  { failing, others }: SearchSpaces,
  trials: InputTrials,
  random: Random,
): Promise<FailingInput | null> {
  return (
    (await searchSmallest(failing, trials, random)) ??
    (await searchSamples(failing, trials, random)) ??
    (await searchSmallest(others, trials, random))
  );
}

interface Size {
  readonly space: EntrySpace;
  readonly steps: Steps;
  readonly elements: number;
}

async function searchSmallest(
  spaces: readonly EntrySpace[],
  trials: InputTrials,
  random: Random,
): Promise<FailingInput | null> {
  const bySpace = spaces.map((space) =>
    space
      .smallest(SIZES)
      .map((steps): Size => ({ space, steps, elements: space.size(steps) }))
      .filter(({ elements }) => elements <= MAX_ELEMENTS),
  );
  const first = bySpace.flatMap((sizes) => sizes.slice(0, FIRST_SIZES));
  const further = bySpace.flatMap((sizes) => sizes.slice(FIRST_SIZES));
  return (await searchSizes(first, trials, random)) ?? (await searchSizes(further, trials, random));
}

async function searchSizes(
  sizes: readonly Size[],
  trials: InputTrials,
  random: Random,
): Promise<FailingInput | null> {
  for (const size of [...sizes].sort((left, right) => left.elements - right.elements)) {
    const failing = await tryFills(size, trials, random);
    if (failing || trials.isSpent) return failing;
  }
  return null;
}

/** Whole numbers first. */
async function tryFills(
  { space, steps }: Pick<Size, 'space' | 'steps'>,
  trials: InputTrials,
  random: Random,
): Promise<FailingInput | null> {
  for (const grain of GRAINS) {
    for (let fill = 0; fill < (grain === 1 ? WHOLE_FILLS : 1); fill += 1) {
      const input = fillInput(space, steps, grain, random);
      const failing = input && (await trials.try(input));
      if (failing) return failing;
    }
  }
  return null;
}

function fillInput(space: EntrySpace, steps: Steps, grain: Grain, random: Random): SmallInput | null {
  const numbers: number[][] = [];
  for (const slot of space.slots(steps)) {
    const filled = fillSlot(slot, grain, random);
    if (!filled) return null;
    numbers.push(filled);
  }
  return { space, steps, numbers };
}

async function searchSamples(
  spaces: readonly EntrySpace[],
  trials: InputTrials,
  random: Random,
): Promise<FailingInput | null> {
  for (let sample = 0; sample < SAMPLES; sample += 1) {
    for (const space of spaces) {
      const steps = space.sample(random);
      if (!steps || space.size(steps) > MAX_ELEMENTS) continue;
      const failing = await tryFills({ space, steps }, trials, random);
      if (failing) return shrink(failing, trials, random);
      if (trials.isSpent) return null;
    }
  }
  return null;
}

/** Lowers sizes and choices one after the other as long as some numbers still come out wrong. */
async function shrink(failing: FailingInput, trials: InputTrials, random: Random): Promise<FailingInput> {
  const { space, steps } = failing.input;
  for (const lower of space.lowered(steps)) {
    const smaller = await tryFills({ space, steps: lower }, trials, random);
    if (smaller) return shrink(smaller, trials, random);
  }
  return failing;
}
