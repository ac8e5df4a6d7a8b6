import { useEffect, useReducer } from 'react';
import { PLACES, placeOf, type Mode, type Preset } from './sliding-window.ts';

export const SPEEDS = [0.5, 1, 2, 4] as const;
type Speed = (typeof SPEEDS)[number];

/** Time of one step at speed 1. */
const STEP_MS = 900;

export interface SlidingState {
  readonly place: number;
  readonly mode: Mode;
  readonly preset: Preset;
  readonly playing: boolean;
  readonly speed: Speed;
}

export type SlidingAction =
  | { readonly type: 'move'; readonly place: number }
  | { readonly type: 'step'; readonly by: 1 | -1 }
  | { readonly type: 'tick' }
  | { readonly type: 'toggle-play' }
  | { readonly type: 'set'; readonly change: Partial<Pick<SlidingState, 'mode' | 'preset' | 'speed'>> };

/** A telling place: on the edge of the shape, with some of the feature map behind it. */
export const START: SlidingState = {
  place: placeOf({ row: 1, column: 2 }),
  mode: 'convolution',
  preset: 'diagonal',
  playing: false,
  speed: 1,
};

function togglePlay(state: SlidingState): SlidingState {
  if (state.playing) return { ...state, playing: false };
  return { ...state, playing: true, place: state.place + 1 < PLACES ? state.place : 0 };
}

export function reduceSliding(state: SlidingState, action: SlidingAction): SlidingState {
  switch (action.type) {
    case 'move':
      return { ...state, place: action.place, playing: false };
    case 'step':
      return { ...state, place: (state.place + action.by + PLACES) % PLACES, playing: false };
    case 'tick':
      return state.place + 1 < PLACES ? { ...state, place: state.place + 1 } : { ...state, playing: false };
    case 'toggle-play':
      return togglePlay(state);
    case 'set':
      return { ...state, ...action.change };
  }
}

/** The figure's state; it plays by itself from step to step while `playing`. */
export function useSliding() {
  const [state, dispatch] = useReducer(reduceSliding, START);
  useEffect(() => {
    if (!state.playing) return undefined;
    const timer = setInterval(() => dispatch({ type: 'tick' }), STEP_MS / state.speed);
    return () => clearInterval(timer);
  }, [state.playing, state.speed]);
  return { state, dispatch };
}
