import {
  centred,
  drawStroke,
  emptyDigit,
  NO_SHIFT,
  shiftedBy,
  shiftImage,
  type Point,
  type Shift,
} from './digit-image.ts';

/** One number of the network: its layer (−1 is the input), and its offset in what the layer gives. */
export interface ChosenValue {
  readonly layer: number;
  readonly place: number;
}

export interface InsideState {
  /** 28 × 28 bytes as they were chosen or drawn. */
  readonly pixels: Uint8Array;
  /** How far the image has been moved since. */
  readonly shift: Shift;
  /** Which of the offered digits it is; null once something was drawn. */
  readonly digit: string | null;
  /** The numbers themselves, or how much they differ from those of the image before it was moved. */
  readonly view: 'values' | 'change';
  readonly chosen: ChosenValue | null;
}

export type InsideAction =
  | { readonly type: 'digit'; readonly digit: string; readonly pixels: Uint8Array }
  | { readonly type: 'stroke'; readonly from: Point; readonly to: Point }
  | { readonly type: 'clear' | 'centre' | 'unshift' }
  | { readonly type: 'shift'; readonly by: Shift }
  | { readonly type: 'view'; readonly view: InsideState['view'] }
  | { readonly type: 'choose'; readonly chosen: ChosenValue };

export const startWith = (digit: string, pixels: Uint8Array): InsideState => ({
  pixels,
  shift: NO_SHIFT,
  digit,
  view: 'values',
  chosen: null,
});

export function reduceInside(state: InsideState, action: InsideAction): InsideState {
  switch (action.type) {
    case 'digit':
      return { ...state, digit: action.digit, pixels: action.pixels, shift: NO_SHIFT };
    case 'stroke':
      return drawn(state, drawStroke(shiftImage(state.pixels, state.shift), action.from, action.to));
    case 'clear':
      return drawn(state, emptyDigit());
    case 'centre':
      return drawn(state, centred(shiftImage(state.pixels, state.shift)));
    case 'unshift':
      return { ...state, shift: NO_SHIFT };
    case 'shift':
      return { ...state, shift: shiftedBy(state.shift, action.by) };
    case 'view':
      return { ...state, view: action.view };
    case 'choose':
      return { ...state, chosen: action.chosen };
  }
}

const drawn = (state: InsideState, pixels: Uint8Array): InsideState => ({
  ...state,
  pixels,
  shift: NO_SHIFT,
  digit: null,
});
