import { emptyDigit, NO_SHIFT } from './digit-image.ts';
import { reduceInside, startWith } from './inside-state.ts';

const ink = () => emptyDigit().fill(9, 100, 110);
const start = startWith('17', ink());

describe('what goes in', () => {
  it('is moved step by step, and back again', () => {
    const once = reduceInside(start, { type: 'shift', by: { rows: 0, columns: 1 } });
    const twice = reduceInside(once, { type: 'shift', by: { rows: 1, columns: 0 } });
    expect(twice.shift).toEqual({ rows: 1, columns: 1 });
    expect(twice.pixels).toEqual(start.pixels);
    expect(reduceInside(twice, { type: 'unshift' }).shift).toEqual(NO_SHIFT);
  });

  it('is an own drawing once something was drawn, from where the image was moved to', () => {
    const moved = reduceInside(start, { type: 'shift', by: { rows: 0, columns: 1 } });
    const point = { row: 20, column: 20 };
    const drawn = reduceInside(moved, { type: 'stroke', from: point, to: point });
    expect(drawn).toMatchObject({ digit: null, shift: NO_SHIFT });
    expect([drawn.pixels[100], drawn.pixels[101]]).toEqual([0, 9]);
    expect(drawn.pixels[20 * 28 + 20]).toBe(255);
    expect(reduceInside(drawn, { type: 'clear' }).pixels).toEqual(emptyDigit());
  });

  it('is another digit, unmoved, and what was chosen in the network stays chosen', () => {
    const chosen = { layer: 0, place: 7 };
    const looked = reduceInside(start, { type: 'choose', chosen });
    const moved = reduceInside(looked, { type: 'shift', by: { rows: 3, columns: 3 } });
    const other = reduceInside(moved, { type: 'digit', digit: '3', pixels: emptyDigit() });
    expect(other).toMatchObject({ digit: '3', shift: NO_SHIFT, chosen });
  });
});
