/** What a layer's output looks like: a stack of maps, or a bar of units. */
export type NetworkShape =
  | { readonly kind: 'maps'; readonly rows: number; readonly columns: number; readonly maps: number }
  | { readonly kind: 'units'; readonly units: number };

/** Of [height, width, maps], [height, width] or [units]; maps of a single cell are units. */
function networkShape(shape: readonly number[]): NetworkShape {
  const [rows = 1, columns = 1, maps = 1] = shape;
  if (shape.length < 2) return { kind: 'units', units: rows };
  return rows === 1 && columns === 1 ? { kind: 'units', units: maps } : { kind: 'maps', rows, columns, maps };
}

/** As in LeCun et al. 1998, figure 2: `6@28×28`, `32×32` of a single map, and `120` of units. */
export function networkShapeText(shape: readonly number[]): string {
  const drawn = networkShape(shape);
  if (drawn.kind === 'units') return String(drawn.units);
  const sides = `${drawn.rows}×${drawn.columns}`;
  return drawn.maps === 1 ? sides : `${drawn.maps}@${sides}`;
}

/** Pixels a cell of a map and a unit of a bar take, the same all over a drawing. */
export interface NetworkScale {
  readonly cellPx: number;
  readonly unitPx: number;
}

const LONGEST_BAR = 1.25;

/** The scale at which the widest map has `sidePx`; bars are at most a quarter longer. */
export function networkScale(shapes: readonly (readonly number[])[], sidePx: number): NetworkScale {
  let cells = 1;
  let units = 1;
  for (const shape of shapes.map(networkShape)) {
    if (shape.kind === 'maps') cells = Math.max(cells, shape.rows, shape.columns);
    else units = Math.max(units, shape.units);
  }
  return { cellPx: sidePx / cells, unitPx: Math.min(1, (sidePx * LONGEST_BAR) / units) };
}

/** Above so many, maps are drawn as a block, whose count is only written. */
const MOST_SHEETS = 32;
const MOST_OFFSET_PX = 4;
const DEEPEST_PX = 56;
const BAR_PX = 10;
const LEAST_PX = 4;
const SHORTEST_BAR_PX = 12;

/** The size of a layer's figure in pixels. */
export interface NetworkFigure {
  readonly kind: NetworkShape['kind'];
  /** Of the front sheet, or of the bar. */
  readonly width: number;
  readonly height: number;
  /** Sheets to draw; 1 with a `depth` is a block of more than can be drawn. */
  readonly sheets: number;
  /** How far the front sheet stands right of and below the last one. */
  readonly depth: number;
}

export function networkFigure(shape: readonly number[], { cellPx, unitPx }: NetworkScale): NetworkFigure {
  const drawn = networkShape(shape);
  if (drawn.kind === 'units') {
    const height = Math.max(SHORTEST_BAR_PX, drawn.units * unitPx);
    return { kind: 'units', width: BAR_PX, height, sheets: 1, depth: 0 };
  }
  const { rows, columns, maps } = drawn;
  return {
    kind: 'maps',
    width: Math.max(LEAST_PX, columns * cellPx),
    height: Math.max(LEAST_PX, rows * cellPx),
    sheets: maps > MOST_SHEETS ? 1 : maps,
    depth: Math.min(DEEPEST_PX, (maps - 1) * MOST_OFFSET_PX),
  };
}
