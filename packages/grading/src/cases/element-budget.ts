import { isList, isRecord, isTensor, type Value } from '@convolab/tensor';
import { DrawError } from './draw-error.ts';

/** Of the arguments of all cases of a run together: 32 MB as float64. */
const MAX_ELEMENTS = 4_000_000;

/** Counts the numbers of drawn arguments, before memory is taken for them. */
export class ElementBudget {
  private left = MAX_ELEMENTS;

  /** Throws DrawError where so many more are too many. */
  take(count: number, place: string): void {
    this.left -= count;
    if (this.left >= 0) return;
    throw new DrawError(
      place,
      `All cases together have at most ${MAX_ELEMENTS} numbers: draw fewer or smaller ones.`,
    );
  }

  /** The same for a value that is there already. */
  takeValue(value: Value, place: string): void {
    this.take(elementsOf(value), place);
  }

  /** To be given to `returnTo`, where what is drawn from here on is thrown away. */
  mark(): number {
    return this.left;
  }

  returnTo(mark: number): void {
    this.left = mark;
  }
}

/** Numbers in a value. */
function elementsOf(value: Value): number {
  if (typeof value !== 'object' || value === null) return 1;
  if (isList(value)) return value.reduce<number>((sum, part) => sum + elementsOf(part), 0);
  if (isTensor(value)) return value.data.length;
  return isRecord(value) ? elementsOf(Object.values(value)) : 1;
}
