import { useEffect, useReducer, type Dispatch } from 'react';
import { reduceStepping, type SteppingAction, type SteppingState } from './stepping.ts';

/** Time of one step at speed 1. */
const STEP_MS = 900;

export interface Stepping {
  readonly state: SteppingState;
  readonly dispatch: Dispatch<SteppingAction>;
}

/** A figure's way through `count` steps from a telling `start`; it goes on by itself while it plays. */
export function useStepping(count: number, start = 0): Stepping {
  const [state, dispatch] = useReducer(reduceStepping, { place: start, count, playing: false, speed: 1 });
  useEffect(() => {
    if (!state.playing) return undefined;
    const timer = setInterval(() => dispatch({ type: 'tick' }), STEP_MS / state.speed);
    return () => clearInterval(timer);
  }, [state.playing, state.speed]);
  return { state, dispatch };
}
