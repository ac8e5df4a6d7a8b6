import {
  changedCount,
  changedPlaces,
  clampShift,
  shiftAfterKey,
  shifted,
  strokeCount,
} from './digit-shift.ts';

const EDGE = 28;

/** Black but for the given pixels. */
function imageWith(bytes: Readonly<Record<number, number>>): Uint8Array {
  const pixels = new Uint8Array(EDGE * EDGE);
  for (const [place, byte] of Object.entries(bytes)) pixels[Number(place)] = byte;
  return pixels;
}

describe('shifting a digit', () => {
  it('moves right and down', () => {
    expect(shifted(imageWith({ [2 * EDGE + 3]: 200 }), { dx: 1, dy: 2 })).toEqual(
      imageWith({ [4 * EDGE + 4]: 200 }),
    );
  });

  it('lets what leaves on one side be gone', () => {
    expect(shifted(imageWith({ [EDGE - 1]: 200 }), { dx: 1, dy: 0 })).toEqual(imageWith({}));
    expect(shifted(imageWith({ [EDGE - 1]: 200 }), { dx: 0, dy: -1 })).toEqual(imageWith({}));
  });

  it('changes where a stroke begins and where it ends, not within it', () => {
    const stroke = imageWith({ 3: 255, 4: 255, 5: 255 });
    expect(changedPlaces(stroke, { dx: 1, dy: 0 })).toEqual([3, 6]);
    expect(strokeCount(stroke)).toBe(3);
  });

  it('marks as many pixels as the grader counts, at every shift', () => {
    const pixels = Uint8Array.from({ length: EDGE * EDGE }, (_, place) => (place * place) % 7);
    for (let dy = -4; dy <= 4; dy++) {
      for (let dx = -4; dx <= 4; dx++) {
        expect(changedPlaces(pixels, { dx, dy })).toHaveLength(changedCount(pixels, { dx, dy }));
      }
    }
  });

  it('changes nothing without a shift', () => {
    expect(changedCount(imageWith({ 30: 9 }), { dx: 0, dy: 0 })).toBe(0);
  });

  it('goes four pixels each way', () => {
    expect(clampShift({ dx: 9, dy: -9 })).toEqual({ dx: 4, dy: -4 });
    expect(shiftAfterKey({ dx: 4, dy: 0 }, 'ArrowRight')).toEqual({ dx: 4, dy: 0 });
  });

  it.each([
    ['ArrowLeft', { dx: 0, dy: 0 }],
    ['ArrowUp', { dx: 1, dy: -1 }],
    ['ArrowDown', { dx: 1, dy: 1 }],
    ['ArrowRight', { dx: 2, dy: 0 }],
    ['a', null],
  ])('%s leads to %p', (key, shift) => {
    expect(shiftAfterKey({ dx: 1, dy: 0 }, key)).toEqual(shift);
  });
});
