import { useComputedColorScheme } from '@mantine/core';
import type { PointerEvent, ReactNode } from 'react';
import { divergingColor, inkOn, sequentialColor } from '../../../../design/tensor-scale.ts';
import classes from './figure.module.css';
import { signed } from './signed.ts';

export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** Edge of a cell in SVG units, which are pixels unless the screen is narrower. */
export const CELL = 40;
const MARGIN = 2;

type PointerHandlers = Partial<
  Record<
    'onPointerDown' | 'onPointerMove' | 'onPointerUp' | 'onPointerCancel',
    (event: PointerEvent<SVGSVGElement>) => void
  >
>;

interface CellGridProps {
  readonly values: readonly (readonly number[])[];
  /** Magnitude of the end colour. */
  readonly limit: number;
  readonly scale: 'diverging' | 'sequential';
  /** Cells that are not computed yet are drawn empty. */
  readonly isKnown?: (cell: Cell) => boolean;
  /** Cells whose lower corner is needed for something else: their value stands higher. */
  readonly isRaised?: (cell: Cell) => boolean;
  readonly label: string;
  /** Dragging and pressing; the keyboard has the figure's own keys. */
  readonly pointer?: PointerHandlers;
  /** Drawn over the cells: the window. */
  readonly children?: ReactNode;
}

/** A grid of numbers in the colours of their scale. `label` says what it is to those who cannot see it. */
export function CellGrid({
  values,
  limit,
  scale,
  isKnown,
  isRaised,
  label,
  pointer,
  children,
}: CellGridProps) {
  const scheme = useComputedColorScheme('light');
  const width = (values[0]?.length ?? 0) * CELL + 2 * MARGIN;
  const height = values.length * CELL + 2 * MARGIN;
  const colorOf = scale === 'diverging' ? divergingColor : sequentialColor;
  return (
    <svg
      viewBox={`${-MARGIN} ${-MARGIN} ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={label}
      className={pointer ? `${classes.grid ?? ''} ${classes.movable ?? ''}` : classes.grid}
      {...pointer}
    >
      {values.flatMap((line, row) =>
        line.map((value, column) => {
          const known = isKnown?.({ row, column }) ?? true;
          const color = known ? (colorOf(value, limit, scheme) ?? 'none') : 'none';
          return (
            <NumberCell
              key={`${row}-${column}`}
              cell={{ row, column }}
              color={color}
              text={known ? signed(value) : ''}
              raised={isRaised?.({ row, column }) ?? false}
            />
          );
        }),
      )}
      {children}
    </svg>
  );
}

interface NumberCellProps {
  readonly cell: Cell;
  readonly color: string;
  readonly text: string;
  readonly raised: boolean;
}

function NumberCell({ cell, color, text, raised }: NumberCellProps) {
  const x = cell.column * CELL;
  const y = cell.row * CELL;
  return (
    <g>
      <rect x={x} y={y} width={CELL} height={CELL} fill={color} className={classes.cell} />
      <text
        x={x + CELL / 2}
        y={y + CELL / 2 - (raised ? 6 : 0)}
        className={classes.value}
        fill={color === 'none' ? 'none' : inkOn(color)}
      >
        {text}
      </text>
    </g>
  );
}

/** The window: the same outline in every grid. `size` counts cells. */
export function WindowOutline({ cell, size, children }: { cell: Cell; size: number; children?: ReactNode }) {
  return (
    <g
      className={classes.window}
      style={{ transform: `translate(${cell.column * CELL}px, ${cell.row * CELL}px)` }}
      data-window
    >
      <rect width={size * CELL} height={size * CELL} className={classes.outline} rx="2" />
      {children}
    </g>
  );
}

/** The cell under the pointer; beyond the edge the numbers go on. */
export function cellAt(event: PointerEvent<SVGSVGElement>): Cell {
  const box = event.currentTarget.getBoundingClientRect();
  const unitsPerPx = event.currentTarget.viewBox.baseVal.width / box.width;
  const index = (px: number) => Math.floor((px * unitsPerPx - MARGIN) / CELL);
  return { row: index(event.clientY - box.top), column: index(event.clientX - box.left) };
}
