import {
  appliedKernel,
  cellOf,
  factors,
  featureMap,
  IMAGE,
  KERNELS,
  OUTPUT,
  placeAfterKey,
  placeOf,
  PLACES,
  type Mode,
  type Preset,
} from './sliding-window.ts';

const presets = Object.keys(KERNELS) as Preset[];
const modes: Mode[] = ['convolution', 'correlation'];

describe.each(presets.flatMap((preset) => modes.map((mode) => ({ preset, mode }))))(
  '$mode with the $preset kernel',
  ({ preset, mode }) => {
    it('shows products whose sum is the cell of the feature map, at every place', () => {
      const map = featureMap(preset, mode);
      expect(map).toHaveLength(OUTPUT.rows);
      for (let place = 0; place < PLACES; place += 1) {
        const cell = cellOf(place);
        const shown = factors(cell, appliedKernel(preset, mode)).flat();
        const sum = shown.reduce((total, { pixel, weight }) => total + pixel * weight, 0);
        expect(sum).toBe(map[cell.row]?.[cell.column]);
      }
    });
  },
);

describe('the figure', () => {
  it('begins with kernels whose flip shows, and has one whose flip does not', () => {
    const differs = presets.filter(
      (preset) =>
        JSON.stringify(featureMap(preset, 'convolution')) !==
        JSON.stringify(featureMap(preset, 'correlation')),
    );
    expect(differs).toEqual(['diagonal', 'vertical', 'horizontal']);
  });

  it('has an image that is not square, so that swapped axes would show', () => {
    expect(IMAGE).not.toHaveLength(IMAGE[0]?.length ?? 0);
  });

  it('numbers its places row by row and back', () => {
    const places = Array.from({ length: PLACES }, (_, place) => place);
    expect(places.map((place) => placeOf(cellOf(place)))).toEqual(places);
  });

  it.each([
    ['ArrowRight', { row: 1, column: 3 }],
    ['ArrowLeft', { row: 1, column: 1 }],
    ['ArrowUp', { row: 0, column: 2 }],
    ['ArrowDown', { row: 2, column: 2 }],
    ['Home', { row: 0, column: 0 }],
    ['End', { row: 3, column: 4 }],
  ])('moves by %s', (key, cell) => {
    expect(placeAfterKey(placeOf({ row: 1, column: 2 }), key)).toBe(placeOf(cell));
  });

  it('stays inside at the edges and ignores other keys', () => {
    expect(placeAfterKey(0, 'ArrowUp')).toBe(0);
    expect(placeAfterKey(PLACES - 1, 'ArrowRight')).toBe(PLACES - 1);
    expect(placeAfterKey(3, 'a')).toBeNull();
  });
});
