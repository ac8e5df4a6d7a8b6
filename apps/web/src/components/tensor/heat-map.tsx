import { useComputedColorScheme } from '@mantine/core';
import { memo, type KeyboardEvent, type PointerEvent } from 'react';
import { divergingColor, inkOn } from '../../design/tensor-scale.ts';
import { charactersInCell, movedCell } from './heat-map-geometry.ts';
import styles from './tensor.module.css';
import { formatCell, type CellPosition, type MatrixSlice } from './tensor-numbers.ts';
import type { CellRange } from './tensor-window.ts';

interface HeatMapProps {
  /** What a screen reader calls the picture; its numbers are read from the readout and the table beside it. */
  readonly label: string;
  readonly slice: MatrixSlice;
  /** The magnitude at which the colours end. */
  readonly limit: number;
  readonly cellPx: number;
  readonly cursor: CellPosition | null;
  /** The first element that differs. */
  readonly mark: CellPosition | null;
  /** The window that the marked element comes from. */
  readonly lit: CellRange | null;
  readonly onCursor: (cell: CellPosition | null) => void;
}

/** A matrix as coloured cells; pointer and arrow keys move a cursor, whose value the parent reads out. */
export function HeatMap({ label, slice, limit, cellPx, cursor, mark, lit, onCursor }: HeatMapProps) {
  const moveByKey = (event: KeyboardEvent) => {
    const moved = movedCell(cursor ?? { row: 0, column: 0 }, event.key, slice.rows, slice.columns);
    if (!moved) return;
    event.preventDefault();
    onCursor(cursor === null ? { row: 0, column: 0 } : moved);
  };
  const moveByPointer = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const row = Math.floor((event.clientY - box.top - 1) / cellPx);
    const column = Math.floor((event.clientX - box.left - 1) / cellPx);
    const inside = row >= 0 && column >= 0 && row < slice.rows && column < slice.columns;
    onCursor(inside ? { row, column } : null);
  };
  return (
    <div
      className={styles.map}
      role="figure"
      aria-label={label}
      tabIndex={0}
      onKeyDown={moveByKey}
      onFocus={() => cursor === null && onCursor(mark ?? lit?.from ?? { row: 0, column: 0 })}
      onBlur={() => onCursor(null)}
    >
      <svg
        width={slice.columns * cellPx + 2}
        height={slice.rows * cellPx + 2}
        viewBox={`-1 -1 ${slice.columns * cellPx + 2} ${slice.rows * cellPx + 2}`}
        aria-hidden="true"
        onPointerMove={moveByPointer}
        onPointerDown={moveByPointer}
        onPointerLeave={() => onCursor(null)}
      >
        <Cells slice={slice} limit={limit} cellPx={cellPx} />
        {lit && <CellFrame {...lit} cellPx={cellPx} className={styles.lit ?? ''} />}
        {mark && <CellFrame from={mark} to={mark} cellPx={cellPx} className={styles.mark ?? ''} />}
        {cursor && <CellFrame from={cursor} to={cursor} cellPx={cellPx} className={styles.cursor ?? ''} />}
      </svg>
    </div>
  );
}

const Cells = memo(function Cells({
  slice,
  limit,
  cellPx,
}: Pick<HeatMapProps, 'slice' | 'limit' | 'cellPx'>) {
  const scheme = useComputedColorScheme('light');
  const room = charactersInCell(cellPx);
  return slice.values.map((value, place) => {
    const fill = divergingColor(value, limit, scheme) ?? 'transparent';
    const x = (place % slice.columns) * cellPx;
    const y = Math.floor(place / slice.columns) * cellPx;
    return (
      <g key={place}>
        <rect className={styles.cell} x={x} y={y} width={cellPx} height={cellPx} fill={fill} />
        {room > 0 && (
          <text
            className={styles.value}
            x={x + cellPx / 2}
            y={y + cellPx / 2}
            fill={fill === 'transparent' ? 'currentColor' : inkOn(fill)}
          >
            {formatCell(value, room)}
          </text>
        )}
      </g>
    );
  });
});

function CellFrame({ from, to, cellPx, className }: CellRange & { cellPx: number; className: string }) {
  return (
    <rect
      className={className}
      x={from.column * cellPx}
      y={from.row * cellPx}
      width={(to.column - from.column + 1) * cellPx}
      height={(to.row - from.row + 1) * cellPx}
      rx={1}
    />
  );
}
