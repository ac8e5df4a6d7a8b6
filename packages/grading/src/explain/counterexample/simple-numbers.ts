import type { Dtype } from '@convolab/contracts';
import { isFloating, type Random } from '@convolab/tensor';

/** Numbers that an entry draws: those of one tensor, or a single one. */
export interface NumberSlot {
  readonly count: number;
  readonly dtype: Dtype;
  readonly low: number;
  readonly high: number;
  /** Whether `high` itself may be taken. */
  readonly takesHigh: boolean;
  /** What all of its numbers are multiples of; 0 where any will do. */
  readonly step: number;
  readonly distinct: boolean;
}

/** The distance of neighbouring numbers, simplest first. All are powers of two, so that the numbers are exact, and short when printed. */
export type Grain = number;

/** The finest one shows what rounds: products of two such numbers have more digits than float16 holds. */
export const GRAINS: readonly Grain[] = [1, 1 / 2, 1 / 8, 1 / 128];

/** So many multiples of a grain are as simple as the grain itself. */
const MOST: ReadonlyMap<Grain, number> = new Map([
  [1, 10],
  [1 / 2, 20],
  [1 / 8, 60],
  [1 / 128, 600],
]);

/**
 * What a slot may hold at a grain, or at the next finer one where its range has nothing at this: simplest first, which is
 * nearest to zero and positive before negative. Empty where elements must differ and there are too few.
 */
export function simpleNumbers(slot: NumberSlot, grain: Grain): readonly number[] {
  if (slot.dtype === 'bool') return [0, 1];
  const step = isFloating(slot.dtype) ? slot.step : 1;
  for (const finer of GRAINS.filter((one) => one <= Math.max(grain, step) && one >= step)) {
    const numbers = multiplesIn(slot, finer);
    if (numbers.length > 0) return numbers;
  }
  return slot.distinct ? [] : [slot.low];
}

function multiplesIn({ low, high, takesHigh, distinct, count }: NumberSlot, grain: Grain): number[] {
  const first = Math.ceil(low / grain);
  const last = takesHigh ? Math.floor(high / grain) : Math.ceil(high / grain) - 1;
  const most = Math.max(MOST.get(grain) ?? 0, distinct ? 2 * count : 0);
  const simplest = Math.min(last, Math.max(first, 0));
  const multiples = range(Math.max(first, simplest - most), Math.min(last, simplest + most))
    .sort((left, right) => Math.abs(left) - Math.abs(right) || right - left)
    .slice(0, most);
  return distinct && multiples.length < count ? [] : multiples.map((multiple) => multiple * grain);
}

const range = (first: number, last: number) =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);

/** One in eight elements is the simplest number, which is zero as a rule: more of them would hide mistakes. */
const SIMPLEST_SHARE = 1 / 8;

/** Fills a slot; null where its range has too few numbers for it. */
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
