import { isSameShape, type NetworkColumn, type Station } from './network-chain.ts';
import { networkFigure, networkScale, type NetworkFigure } from './network-shapes.ts';

export interface LayerLine {
  readonly text: string;
  readonly isWrong: boolean;
}

/** The lines of text at a column, in the language of the page. */
export interface ColumnText {
  /** Name and shape, over the figure. */
  readonly above: readonly string[];
  /** What its layers do, under the figure: the lines of each of its stations, the head first. */
  readonly below: readonly (readonly LayerLine[])[];
  /** Under the figure of LeNet-5's layer. */
  readonly reference: readonly string[];
}

export interface PlacedFigure {
  readonly figure: NetworkFigure;
  /** Upper left corner of the front sheet. */
  readonly x: number;
  readonly y: number;
}

export interface PlacedColumn {
  readonly column: NetworkColumn;
  readonly text: ColumnText;
  readonly left: number;
  readonly width: number;
  readonly centerX: number;
  /** Null where the model lacks the layer. */
  readonly own: PlacedFigure | null;
  /** Of LeNet-5, where the model departs from its shape. */
  readonly reference: PlacedFigure | null;
}

export interface NetworkRow {
  readonly top: number;
  readonly height: number;
  /** Where the middles of the figures are. */
  readonly axisY: number;
  readonly belowY: number;
  /** The first line under the figures of LeNet-5. */
  readonly referenceTextY: number;
  readonly columns: readonly PlacedColumn[];
}

export interface NetworkLayout {
  readonly height: number;
  readonly cellPx: number;
  readonly rows: readonly NetworkRow[];
}

export const LINE_PX = 18;
const TEXT_PX = 13;
/** Where a row that goes on from the one before begins. */
const INDENT_PX = 20;
const GAP_PX = { least: 20, most: 56, row: 24, text: 8 };
const SIDE_PX = { wide: 88, narrow: 60, narrowBelow: 560 };

interface Measured {
  readonly column: NetworkColumn;
  readonly text: ColumnText;
  readonly own: NetworkFigure | null;
  readonly reference: NetworkFigure | null;
  readonly width: number;
}

/** Places a network in rows of at most `widthPx`, all of it at one scale. */
export function layOutNetwork(
  columns: readonly NetworkColumn[],
  texts: readonly ColumnText[],
  widthPx: number,
): NetworkLayout {
  const shapes = columns.flatMap(({ head }) => [
    head.shape,
    ...(head.reference ? [head.reference.outputShape] : []),
  ]);
  const side = widthPx < SIDE_PX.narrowBelow ? SIDE_PX.narrow : SIDE_PX.wide;
  const scale = networkScale(shapes, side);
  const measured = columns.map((column, place): Measured => {
    const { head } = column;
    const text = texts[place] ?? { above: [], below: [], reference: [] };
    const own = head.state === 'missing' ? null : networkFigure(head.shape, scale);
    const reference = differsInShape(head) ? networkFigure(head.reference.outputShape, scale) : null;
    const below = text.below.flat().map((line) => line.text);
    const lines = [...text.above, ...below, ...(reference ? text.reference : [])];
    const width = Math.max(...[own, reference].map(outerWidth), ...lines.map(textWidth));
    return { column, text, own, reference, width };
  });
  const rows: NetworkRow[] = [];
  let top = 0;
  for (const line of balanced(measured, widthPx)) {
    const row = placeRow(line, {
      top,
      widthPx,
      isFirst: rows.length === 0,
      isOnly: line.length === measured.length,
    });
    rows.push(row);
    top += row.height + GAP_PX.row;
  }
  return { height: Math.max(0, top - GAP_PX.row), cellPx: scale.cellPx, rows };
}

type WithReference = Station & { readonly reference: NonNullable<Station['reference']> };

const differsInShape = (station: Station): station is WithReference =>
  station.reference !== null &&
  (station.state === 'missing' || !isSameShape(station.shape, station.reference.outputShape));

const outerWidth = (figure: NetworkFigure | null) => (figure ? figure.width + figure.depth : 0);
const outerHeight = (figure: NetworkFigure | null) => (figure ? figure.height + figure.depth : 0);

/** About as wide as a line is set: a Korean letter takes its size, a Latin one three fifths of it. */
function textWidth(line: string): number {
  return Array.from(line).reduce((width, letter) => width + TEXT_PX * (letter > '\u1100' ? 1 : 0.6), 0);
}

const BALANCE_STEP_PX = 12;

/** As few rows as fit, and of those about equal ones: no layer stands alone at the end. */
function balanced(columns: readonly Measured[], widthPx: number): Measured[][] {
  let rows = broken(columns, widthPx);
  for (let width = widthPx - BALANCE_STEP_PX; width > 0; width -= BALANCE_STEP_PX) {
    const narrower = broken(columns, width);
    if (narrower.length > rows.length) break;
    rows = narrower;
  }
  return rows;
}

/** Breaks columns into rows that fit, as text is broken into lines. */
function broken(columns: readonly Measured[], widthPx: number): Measured[][] {
  const rows: Measured[][] = [];
  let used = 0;
  for (const column of columns) {
    const row = rows.at(-1);
    const needed = used + GAP_PX.least + column.width + INDENT_PX;
    if (row && needed <= widthPx) {
      row.push(column);
      used += GAP_PX.least + column.width;
    } else {
      used = (rows.length === 0 ? 0 : INDENT_PX) + column.width;
      rows.push([column]);
    }
  }
  return rows;
}

interface RowPlace {
  readonly top: number;
  readonly widthPx: number;
  readonly isFirst: boolean;
  readonly isOnly: boolean;
}

function placeRow(line: readonly Measured[], { top, widthPx, isFirst, isOnly }: RowPlace): NetworkRow {
  const own = Math.max(...line.map((column) => outerHeight(column.own)));
  const reference = Math.max(...line.map((column) => outerHeight(column.reference)));
  const below = Math.max(...line.map(({ text }) => text.below.flat().length)) * LINE_PX;
  const above = Math.max(...line.map(({ text }) => text.above.length)) * LINE_PX;
  const axisY = top + above + GAP_PX.text + own / 2;
  const belowY = axisY + own / 2 + GAP_PX.text;
  const referenceY = belowY + below + GAP_PX.least;
  const referenceTextY = referenceY + reference + GAP_PX.text;
  const end = reference === 0 ? belowY + below : referenceTextY + 2 * LINE_PX;
  const start = isFirst ? 0 : INDENT_PX;
  const taken = line.reduce((sum, { width }) => sum + width, 0);
  const room = (widthPx - start - (isOnly ? 0 : INDENT_PX) - taken) / Math.max(1, line.length - 1);
  const gap = Math.min(GAP_PX.most, room);
  let left = start;
  const columns = line.map((measured): PlacedColumn => {
    const centerX = left + measured.width / 2;
    const placed = {
      column: measured.column,
      text: measured.text,
      left,
      width: measured.width,
      centerX,
      own: placeFigure(measured.own, centerX, axisY),
      reference: placeFigure(measured.reference, centerX, referenceY + reference / 2),
    };
    left += measured.width + gap;
    return placed;
  });
  return { top, height: end - top, axisY, belowY, referenceTextY, columns };
}

function placeFigure(figure: NetworkFigure | null, centerX: number, centerY: number): PlacedFigure | null {
  if (!figure) return null;
  return {
    figure,
    x: centerX - outerWidth(figure) / 2 + figure.depth,
    y: centerY - outerHeight(figure) / 2 + figure.depth,
  };
}
