import type { PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { CELL, cellAt, CellGrid, WindowOutline, type Cell } from '../kit/cell-grid.tsx';
import { signed } from '../kit/signed.ts';
import { useDrag } from '../kit/use-drag.ts';
import classes from './slide-kernel.module.css';
import { IMAGE, KERNEL_SIZE, placeOf } from './sliding-window.ts';

interface WindowImageProps {
  readonly cell: Cell;
  readonly kernel: readonly (readonly number[])[];
  readonly onMove: (place: number) => void;
}

const LIMIT = 9;

/** Whether an offset from the window's corner lies within the window. */
const isInside = (offset: number) => offset >= 0 && offset < KERNEL_SIZE;

/** The image with the kernel lying on it; the window can be dragged, and a press elsewhere brings it there. */
export function WindowImage({ cell, kernel, onMove }: WindowImageProps) {
  const { t } = useTranslation('figures');
  const follow = (event: PointerEvent<SVGSVGElement>, grabbed: Cell) => {
    const at = cellAt(event);
    const place = placeOf({ row: at.row - grabbed.row, column: at.column - grabbed.column });
    if (place !== placeOf(cell)) onMove(place);
  };
  const pointer = useDrag((event: PointerEvent<SVGSVGElement>): Cell => {
    const at = cellAt(event);
    const inside = { row: at.row - cell.row, column: at.column - cell.column };
    const grabbed = isInside(inside.row) && isInside(inside.column) ? inside : { row: 1, column: 1 };
    follow(event, grabbed);
    return grabbed;
  }, follow);
  return (
    <CellGrid
      values={IMAGE}
      limit={LIMIT}
      scale="sequential"
      label={t('slideKernel.image')}
      isRaised={({ row, column }) => isInside(row - cell.row) && isInside(column - cell.column)}
      pointer={pointer}
    >
      <WindowOutline cell={cell} size={KERNEL_SIZE}>
        {kernel.flatMap((weights, row) =>
          weights.map((weight, column) => (
            <Weight key={`${row}-${column}`} row={row} column={column} weight={weight} />
          )),
        )}
      </WindowOutline>
    </CellGrid>
  );
}

/** The kernel's value in the corner of the pixel that it lies on. */
function Weight({ row, column, weight }: Cell & { weight: number }) {
  const x = (column + 1) * CELL;
  const y = (row + 1) * CELL;
  return (
    <g>
      <rect x={x - 19} y={y - 14} width="19" height="14" className={classes.tag} />
      <text x={x - 9.5} y={y - 7} className={classes.tagText}>
        {signed(weight)}
      </text>
    </g>
  );
}
