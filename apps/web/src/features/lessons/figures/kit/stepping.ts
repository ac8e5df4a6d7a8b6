export const SPEEDS = [0.5, 1, 2, 4] as const;
type Speed = (typeof SPEEDS)[number];

/** Where a figure stands on its way through its steps. */
export interface SteppingState {
  /** 0 … count − 1 */
  readonly place: number;
  readonly count: number;
  readonly playing: boolean;
  readonly speed: Speed;
}

export type SteppingAction =
  | { readonly type: 'move'; readonly place: number }
  | { readonly type: 'step'; readonly by: 1 | -1 }
  | { readonly type: 'tick' }
  | { readonly type: 'toggle-play' }
  | { readonly type: 'set-speed'; readonly speed: Speed };

export function reduceStepping(state: SteppingState, action: SteppingAction): SteppingState {
  const last = state.count - 1;
  switch (action.type) {
    case 'move':
      return { ...state, place: Math.max(0, Math.min(last, action.place)), playing: false };
    case 'step':
      return { ...state, place: (state.place + action.by + state.count) % state.count, playing: false };
    case 'tick':
      return state.place < last ? { ...state, place: state.place + 1 } : { ...state, playing: false };
    case 'toggle-play':
      if (state.playing) return { ...state, playing: false };
      return { ...state, playing: true, place: state.place < last ? state.place : 0 };
    case 'set-speed':
      return { ...state, speed: action.speed };
  }
}

/** The step to which a key leads in a figure whose steps stand in a row; null for keys that lead nowhere. */
export function stepAfterKey(
  { place, count }: Pick<SteppingState, 'place' | 'count'>,
  key: string,
): number | null {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowUp':
      return Math.max(0, place - 1);
    case 'ArrowRight':
    case 'ArrowDown':
      return Math.min(count - 1, place + 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
