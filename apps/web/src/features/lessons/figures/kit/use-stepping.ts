import { useEffect, useReducer, type Dispatch } from 'react';
import { reduceStepping, type SteppingAction, type SteppingState } from './stepping.ts';

/** Time of one step at speed 1, unless a figure's steps are finer. */
const STEP_MS = 900;

export interface Stepping {
  readonly state: SteppingState;
  readonly dispatch: Dispatch<SteppingAction>;
}

/** The place in a figure that may have got fewer steps. */
const within = (state: SteppingState, count: number): SteppingState => ({
  ...state,
  count,
  place: Math.min(state.place, count - 1),
});

/**
 * A figure's way through `count` steps from a telling `start`; it goes on by itself while it plays.
 * Where `count` changes with the figure's settings, the place stays as far as it can.
 */
export function useStepping(count: number, start = 0, stepMs = STEP_MS): Stepping {
  const [kept, dispatch] = useReducer(
    (state: SteppingState, action: SteppingAction) => reduceStepping(within(state, count), action),
    { place: start, count, playing: false, speed: 1 },
  );
  const state = within(kept, count);
  useEffect(() => {
    if (!state.playing) return undefined;
    const timer = setInterval(() => dispatch({ type: 'tick' }), stepMs / state.speed);
    return () => clearInterval(timer);
  }, [state.playing, state.speed, stepMs]);
  return { state, dispatch };
}
