import type { Dtype } from '@convolab/contracts';
import type { Random } from '@convolab/tensor';

/** Numbers that a case draws: those of one tensor, or a single one. */
export interface NumberSlot {
  readonly count: number;
  readonly dtype: Dtype;
  /** Both ends count as allowed. */
  readonly low: number;
  readonly high: number;
  readonly wholeOnly: boolean;
  readonly distinct: boolean;
}

/**
 * Between neighbouring numbers, simplest first. All are fractions of powers of two: exact, and short when printed. The
 * finest ones show what rounds: products of two have more digits than float16 holds.
 */
export const GRAINS: readonly Grain[] = [1, 1 / 2, 1 / 8, 1 / 128];
export type Grain = number;

/** So many multiples of a grain are as simple as the grain itself. */
const MOST: ReadonlyMap<Grain, number> = new Map([
  [1, 10],
  [1 / 2, 20],
  [1 / 8, 60],
  [1 / 128, 600],
]);

/**
 * What a slot may hold at a grain, simplest first: nearest to zero, positive before negative. Empty where its range has
 * none, or too few for a slot whose elements differ.
 */
export function simpleNumbers(slot: NumberSlot, grain: Grain): readonly number[] {
  if (slot.dtype === 'bool') return [0, 1];
  if (grain !== 1 && (slot.wholeOnly || !isFloating(slot.dtype))) return [];
  const [first, last] = [Math.ceil(slot.low / grain), Math.floor(slot.high / grain)];
  const most = Math.max(MOST.get(grain) ?? 0, slot.distinct ? 2 * slot.count : 0);
  const simplest = Math.min(last, Math.max(first, 0));
  const multiples = range(Math.max(first, simplest - most), Math.min(last, simplest + most))
    .sort((left, right) => Math.abs(left) - Math.abs(right) || right - left)
    .slice(0, most);
  return slot.distinct && multiples.length < slot.count ? [] : multiples.map((multiple) => multiple * grain);
}

const isFloating = (dtype: Dtype) => dtype === 'float64' || dtype === 'float32';

const range = (first: number, last: number) =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);

/** One in eight elements is the simplest number, which is zero as a rule: more of them would hide mistakes. */
const SIMPLEST_SHARE = 1 / 8;

/** Fills a slot; null where there is nothing at this grain. */
export function fillSlot(slot: NumberSlot, grain: Grain, random: Random): number[] | null {
  const numbers = simpleNumbers(slot, grain);
  if (numbers.length === 0) return null;
  if (slot.distinct) return shuffled(numbers, random).slice(0, slot.count);
  const [simplest = 0, ...others] = numbers;
  return Array.from({ length: slot.count }, () =>
    others.length === 0 || random.float() < SIMPLEST_SHARE ? simplest : random.pick(others),
  );
}

/** Fisher and Yates. */
function shuffled(numbers: readonly number[], random: Random): number[] {
  const list = [...numbers];
  for (let last = list.length - 1; last > 0; last -= 1) {
    const other = random.integer(0, last);
    [list[last], list[other]] = [list[other] ?? 0, list[last] ?? 0];
  }
  return list;
}
