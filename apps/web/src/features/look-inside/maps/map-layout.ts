import type { WindowPlace } from '@convolab/grading';

/** How the maps of a layer lie on a canvas, in cells; a cell is one pixel of the canvas and `cellPx` on the screen. */
export interface MapLayout {
  readonly cellPx: number;
  readonly maps: number;
  readonly mapRows: number;
  readonly mapColumns: number;
  readonly perLine: number;
  readonly gap: number;
  readonly rows: number;
  readonly columns: number;
  /** Numbers in all; the last line of a vector may not be full. */
  readonly length: number;
}

export interface CellRect {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

const CELL_PX = [16, 12, 10, 8, 6, 5, 4, 3, 2, 1];
const MAP_PX = 112;
const GAP_PX = 8;
const VECTOR_CELL_PX = 16;

export function layoutOf(shape: readonly number[], widthPx: number): MapLayout {
  return shape.length === 3 ? mapsLayout(shape, widthPx) : vectorLayout(shape[0] ?? 0, widthPx);
}

function mapsLayout([mapRows = 1, mapColumns = 1, maps = 1]: readonly number[], widthPx: number): MapLayout {
  const edge = Math.max(mapRows, mapColumns);
  const cellPx = CELL_PX.find((px) => px * edge <= MAP_PX) ?? 1;
  const gap = Math.ceil(GAP_PX / cellPx);
  const room = Math.floor(widthPx / cellPx);
  const perLine = Math.max(1, Math.min(maps, Math.floor((room + gap) / (mapColumns + gap))));
  const lines = Math.ceil(maps / perLine);
  return {
    cellPx,
    maps,
    mapRows,
    mapColumns,
    perLine,
    gap,
    rows: lines * (mapRows + gap) - gap,
    columns: perLine * (mapColumns + gap) - gap,
    length: maps * mapRows * mapColumns,
  };
}

function vectorLayout(length: number, widthPx: number): MapLayout {
  const columns = Math.max(1, Math.min(length, Math.floor(widthPx / VECTOR_CELL_PX)));
  const rows = Math.ceil(length / columns);
  const one = { maps: 1, perLine: 1, gap: 0, mapRows: rows, mapColumns: columns };
  return { cellPx: VECTOR_CELL_PX, ...one, rows, columns, length };
}

/** Where a number lies, by its offset in [height, width, channels] or [units]. */
export function cellOfPlace(layout: MapLayout, place: number): CellRect {
  const { map, row, column } = positionOf(layout, place);
  return { ...cornerOf(layout, map, row, column), rows: 1, columns: 1 };
}

export function positionOf({ maps, mapColumns }: Pick<MapLayout, 'maps' | 'mapColumns'>, place: number) {
  const cell = Math.floor(place / maps);
  return { map: place % maps, row: Math.floor(cell / mapColumns), column: cell % mapColumns };
}

/** A window on one map, as far as it lies on it. */
export function windowOnMap(layout: MapLayout, map: number, window: WindowPlace): CellRect {
  const top = Math.max(0, window.row);
  const left = Math.max(0, window.column);
  return {
    ...cornerOf(layout, map, top, left),
    rows: Math.min(layout.mapRows, window.row + window.height) - top,
    columns: Math.min(layout.mapColumns, window.column + window.width) - left,
  };
}

function cornerOf(layout: MapLayout, map: number, row: number, column: number) {
  const { perLine, gap, mapRows, mapColumns } = layout;
  return {
    row: Math.floor(map / perLine) * (mapRows + gap) + row,
    column: (map % perLine) * (mapColumns + gap) + column,
  };
}

/** The offset of the number at a place of the canvas, in cells; null between the maps. */
export function placeAt(layout: MapLayout, row: number, column: number): number | null {
  const { perLine, gap, mapRows, mapColumns, maps, length } = layout;
  const [line, inLine] = [Math.floor(row / (mapRows + gap)), Math.floor(column / (mapColumns + gap))];
  const [y, x] = [row - line * (mapRows + gap), column - inLine * (mapColumns + gap)];
  const map = line * perLine + inLine;
  if (row < 0 || column < 0 || y >= mapRows || x >= mapColumns || inLine >= perLine || map >= maps)
    return null;
  const place = (y * mapColumns + x) * maps + map;
  return place < length ? place : null;
}

const STEPS: Readonly<Record<string, readonly [map: number, row: number, column: number]>> = {
  ArrowUp: [0, -1, 0],
  ArrowDown: [0, 1, 0],
  ArrowLeft: [0, 0, -1],
  ArrowRight: [0, 0, 1],
  PageUp: [-1, 0, 0],
  PageDown: [1, 0, 0],
};

/** Where a key leads from a number: to its neighbour, or to the same place of the next map; null for other keys. */
export function placeAfterKey(layout: MapLayout, place: number, key: string): number | null {
  const step = STEPS[key];
  if (!step) return null;
  const { map, row, column } = positionOf(layout, place);
  const { maps, mapRows, mapColumns, length } = layout;
  const bounded = (value: number, count: number) => Math.max(0, Math.min(count - 1, value));
  const y = bounded(row + step[1], mapRows);
  const x = bounded(column + step[2], mapColumns);
  const next = (y * mapColumns + x) * maps + bounded(map + step[0], maps);
  return next < length ? next : place;
}
