import { HeatMap } from './heat-map.tsx';
import { TensorTable } from './tensor-table.tsx';
import styles from './tensor.module.css';
import { formatShape, type CellPosition, type MatrixSlice } from './tensor-numbers.ts';
import type { CellRange } from './tensor-window.ts';

/** Colours to see, numbers to read. */
export type TensorMode = 'colours' | 'numbers';

interface TensorFigureProps {
  readonly title: string;
  readonly shape: readonly number[];
  readonly slice: MatrixSlice;
  readonly mode: TensorMode;
  readonly limit: number;
  readonly cellPx: number;
  readonly cursor: CellPosition | null;
  readonly mark?: CellPosition | null;
  readonly lit?: CellRange | null;
  /** Colours behind the numbers, too. */
  readonly tinted?: boolean;
  readonly onCursor: (cell: CellPosition | null) => void;
}

/** A matrix with its name and shape above it. */
export function TensorFigure({
  title,
  shape,
  slice,
  mode,
  mark = null,
  lit = null,
  tinted = false,
  ...map
}: TensorFigureProps) {
  const label = `${title}, ${formatShape(shape)}`;
  return (
    <figure className={styles.figure}>
      <FigureCaption title={title} shape={shape} />
      {mode === 'colours' ? (
        <HeatMap label={label} slice={slice} mark={mark} lit={lit} {...map} />
      ) : (
        <TensorTable label={label} slice={slice} mark={mark} lit={lit} limit={tinted ? map.limit : null} />
      )}
    </figure>
  );
}

export function FigureCaption({ title, shape }: { title: string; shape: readonly number[] | null }) {
  return (
    <figcaption className={styles.caption}>
      {title}
      {shape && <span className={styles.shape}>{formatShape(shape)}</span>}
    </figcaption>
  );
}
