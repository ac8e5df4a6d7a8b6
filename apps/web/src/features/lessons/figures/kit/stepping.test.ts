import { reduceStepping, stepAfterKey, type SteppingState } from './stepping.ts';

const START: SteppingState = { place: 4, count: 20, playing: false, speed: 1 };

describe('reduceStepping', () => {
  it('steps around at the ends and stops playing', () => {
    const last = { ...START, place: 19, playing: true };
    expect(reduceStepping(last, { type: 'step', by: 1 })).toMatchObject({ place: 0, playing: false });
    expect(reduceStepping({ ...START, place: 0 }, { type: 'step', by: -1 }).place).toBe(19);
  });

  it('plays to the last place and stops there', () => {
    const atEnd = reduceStepping({ ...START, place: 18, playing: true }, { type: 'tick' });
    expect(atEnd).toMatchObject({ place: 19, playing: true });
    expect(reduceStepping(atEnd, { type: 'tick' })).toMatchObject({ place: 19, playing: false });
  });

  it('plays from the beginning when it stands at the end', () => {
    expect(reduceStepping({ ...START, place: 19 }, { type: 'toggle-play' })).toMatchObject({
      place: 0,
      playing: true,
    });
  });

  it('moves no further than to its ends', () => {
    expect(reduceStepping(START, { type: 'move', place: -3 }).place).toBe(0);
    expect(reduceStepping(START, { type: 'move', place: 99 }).place).toBe(19);
  });

  it('keeps its place when the speed changes', () => {
    expect(reduceStepping(START, { type: 'set-speed', speed: 4 })).toEqual({ ...START, speed: 4 });
  });
});

describe('stepAfterKey', () => {
  it.each([
    ['ArrowLeft', 3],
    ['ArrowDown', 5],
    ['Home', 0],
    ['End', 19],
    ['a', null],
  ])('leads with %s to %p', (key, place) => {
    expect(stepAfterKey(START, key)).toBe(place);
  });

  it('stops at the ends', () => {
    expect(stepAfterKey({ ...START, place: 0 }, 'ArrowUp')).toBe(0);
    expect(stepAfterKey({ ...START, place: 19 }, 'ArrowRight')).toBe(19);
  });
});
