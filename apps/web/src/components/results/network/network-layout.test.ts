import type { NetworkColumn, Station } from './network-chain.ts';
import { layOutNetwork, type ColumnText, type NetworkLayout } from './network-layout.ts';
import { networkLinks } from './network-links.ts';

const TEXT: ColumnText = {
  above: ['C1', '6@28×28'],
  below: [[{ text: 'conv 5×5', isWrong: false }]],
  reference: [],
};

function column(key: string, shape: readonly number[], over: Partial<Station> = {}): NetworkColumn {
  return {
    head: { key, isGiven: false, state: 'right', layer: null, reference: null, shape, ...over },
    followers: [],
  };
}

const REPORT = {
  index: 0,
  name: 'conv2d',
  kind: 'Conv2D',
  outputShape: null,
  window: null,
  parameters: 0,
  multiplyAccumulates: 0,
  expected: null,
  ok: true,
  message: null,
};

const LENET = [
  column('input', [32, 32, 1], { state: 'input' }),
  column('c1', [28, 28, 6]),
  column('s2', [14, 14, 6]),
  column('c3', [10, 10, 16]),
  column('s4', [5, 5, 16]),
  column('c5', [120]),
  column('f6', [84]),
  column('output', [10]),
];

const layOut = (columns: readonly NetworkColumn[], widthPx: number) =>
  layOutNetwork(
    columns,
    columns.map(() => TEXT),
    widthPx,
  );

/** Right ends of all that is drawn, and how the columns are spread over rows. */
const reach = ({ rows }: NetworkLayout) =>
  Math.max(...rows.flatMap((row) => row.columns.map(({ left, width }) => left + width)));
const spread = ({ rows }: NetworkLayout) => rows.map((row) => row.columns.length);

describe('layOutNetwork', () => {
  it('draws LeNet-5 in a single row where there is room', () => {
    expect(spread(layOut(LENET, 900))).toEqual([8]);
  });

  it.each([358, 320, 240])('goes on in further rows on %d px, and never beyond the edge', (widthPx) => {
    const layout = layOut(LENET, widthPx);
    expect(layout.rows.length).toBeGreaterThan(1);
    expect(spread(layout).reduce((sum, count) => sum + count)).toBe(8);
    expect(reach(layout)).toBeLessThanOrEqual(widthPx);
  });

  it('leaves no layer alone in the last row', () => {
    expect(spread(layOut(LENET, 560))).toEqual([4, 4]);
  });

  it('keeps rows and columns of a deep network apart', () => {
    const deep = Array.from({ length: 40 }, (_, place) => column(`c${place}`, [28, 28, 32]));
    const { rows } = layOut(deep, 700);
    for (const [place, row] of rows.entries()) {
      expect(row.top).toBeGreaterThanOrEqual(
        place === 0 ? 0 : (rows[place - 1]?.top ?? 0) + (rows[place - 1]?.height ?? 0),
      );
      for (const [at, { left }] of row.columns.entries()) {
        const before = row.columns[at - 1];
        expect(left).toBeGreaterThanOrEqual(before ? before.left + before.width : 0);
      }
    }
  });

  it('draws what LeNet-5 has only where the model departs from its shape', () => {
    const reference = {
      name: 'C1',
      outputShape: [28, 28, 6],
      parameters: 156,
      multiplyAccumulates: 1,
    } as const;
    const { rows } = layOut(
      [
        column('right', [28, 28, 6], { reference }),
        column('differs', [26, 26, 8], { state: 'differs', reference }),
        column('missing', [28, 28, 6], { state: 'missing', reference }),
      ],
      900,
    );
    const drawn = rows.flatMap((row) =>
      row.columns.map(({ own, reference: theirs }) => [own !== null, theirs !== null]),
    );
    expect(drawn).toEqual([
      [true, false],
      [true, true],
      [false, true],
    ]);
  });
});

describe('networkLinks', () => {
  it('lead a window of the kernel’s size to the cell that comes from it, and join everything of dense layers', () => {
    const layer = { ...REPORT, window: [5, 5] as [number, number] };
    const columns = [column('input', [32, 32, 1]), column('c1', [28, 28, 6], { layer }), column('c5', [120])];
    const layout = layOut(columns, 900);
    const links = layout.rows.flatMap((row) => networkLinks(row, layout.cellPx));
    expect(links.map(({ key, lines, frames }) => [key, lines.length, frames.length])).toEqual([
      ['c1', 2, 2],
      ['c5', 4, 0],
    ]);
    expect(links[0]?.frames[0]?.width).toBeCloseTo(5 * layout.cellPx);
  });

  it('pass over a layer that is missing', () => {
    const layout = layOut(
      [column('input', [32, 32, 1]), column('gone', [14, 14, 6], { state: 'missing' }), column('c5', [120])],
      900,
    );
    expect(layout.rows.flatMap((row) => networkLinks(row, layout.cellPx)).map(({ key }) => key)).toEqual([
      'c5',
    ]);
  });
});
