import { PLACES } from './sliding-window.ts';
import { reduceSliding, START } from './use-sliding.ts';

describe('reduceSliding', () => {
  it('steps around at the ends and stops playing', () => {
    const last = { ...START, place: PLACES - 1, playing: true };
    expect(reduceSliding(last, { type: 'step', by: 1 })).toMatchObject({ place: 0, playing: false });
    expect(reduceSliding({ ...START, place: 0 }, { type: 'step', by: -1 }).place).toBe(PLACES - 1);
  });

  it('plays to the last place and stops there', () => {
    const before = { ...START, place: PLACES - 2, playing: true };
    const atEnd = reduceSliding(before, { type: 'tick' });
    expect(atEnd).toMatchObject({ place: PLACES - 1, playing: true });
    expect(reduceSliding(atEnd, { type: 'tick' })).toMatchObject({ place: PLACES - 1, playing: false });
  });

  it('plays from the beginning when it stands at the end', () => {
    expect(reduceSliding({ ...START, place: PLACES - 1 }, { type: 'toggle-play' })).toMatchObject({
      place: 0,
      playing: true,
    });
  });

  it('keeps its place when the kernel or the computation changes', () => {
    const changed = reduceSliding(reduceSliding(START, { type: 'set', change: { mode: 'correlation' } }), {
      type: 'set',
      change: { preset: 'vertical' },
    });
    expect(changed.place).toBe(START.place);
  });
});
