import type { NetworkRow, PlacedColumn, PlacedFigure } from './network-layout.ts';

type Point = readonly [x: number, y: number];

/** How one figure comes from the one before, as lines to draw. */
export interface NetworkLink {
  readonly key: string;
  readonly lines: readonly (readonly [from: Point, to: Point])[];
  /** The window that slides over the maps, and the cell that it gives. */
  readonly frames: readonly {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  }[];
}

/** Where in a map the window of the next layer stands, and where the cell that came from the map before: shares of the room. */
const WINDOW_AT = { x: 0.75, y: 0.25 };
const CELL_AT = { x: 0.2, y: 0.6 };
const LEAST_FRAME_PX = 3;

/** The links between the figures of a row; layers that are missing are passed over. */
export function networkLinks({ columns }: NetworkRow, cellPx: number): NetworkLink[] {
  const present = columns.filter((column): column is Present => column.own !== null);
  return present.slice(1).map((target, place) => {
    const source = present[place] ?? target;
    const key = target.column.head.key;
    const window = target.column.head.layer?.window ?? null;
    if (window && source.own.figure.kind === 'maps') {
      return { key, ...slidingLink(source.own, target.own, window, cellPx) };
    }
    return { key, lines: fullLink(source.own, target.own), frames: [] };
  });
}

type Present = PlacedColumn & { readonly own: PlacedFigure };

function slidingLink(
  source: PlacedFigure,
  target: PlacedFigure,
  [rows, columns]: readonly [number, number],
  cellPx: number,
): Omit<NetworkLink, 'key'> {
  const window = inside(source, WINDOW_AT, [columns * cellPx, rows * cellPx]);
  const cell = inside(target, CELL_AT, [cellPx, cellPx]);
  const end: Point = [cell.x, cell.y + cell.height / 2];
  const right = window.x + window.width;
  return {
    frames: [window, cell],
    lines: [
      [[right, window.y], end],
      [[right, window.y + window.height], end],
    ],
  };
}

/** A frame within the front sheet of a figure, not larger than it. */
function inside(
  { figure, x, y }: PlacedFigure,
  at: typeof WINDOW_AT,
  [widthPx, heightPx]: readonly [number, number],
) {
  const width = Math.min(figure.width, Math.max(LEAST_FRAME_PX, widthPx));
  const height = Math.min(figure.height, Math.max(LEAST_FRAME_PX, heightPx));
  return {
    x: x + (figure.width - width) * at.x,
    y: y + (figure.height - height) * at.y,
    width,
    height,
  };
}

/** Everything with everything: the ends of one figure with the ends of the other. Maps that are only padded keep their sides. */
function fullLink(source: PlacedFigure, target: PlacedFigure): NetworkLink['lines'] {
  const right = source.x + source.figure.width;
  const top = (placed: PlacedFigure) => placed.y;
  const bottom = ({ y, figure }: PlacedFigure) => y + figure.height;
  const line = (from: number, to: number) =>
    [
      [right, from],
      [target.x, to],
    ] as const;
  const sides = [line(top(source), top(target)), line(bottom(source), bottom(target))];
  if (target.figure.kind === 'maps') return sides;
  return [...sides, line(top(source), bottom(target)), line(bottom(source), top(target))];
}
