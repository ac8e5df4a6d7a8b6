import type { TensorJson, ValueJson } from '@convolab/contracts';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cellSizePx } from './heat-map-geometry.ts';
import { SliceStepper } from './slice-stepper.tsx';
import { FigureCaption, TensorFigure, type TensorMode } from './tensor-figure.tsx';
import styles from './tensor.module.css';
import {
  formatNumber,
  formatShape,
  locate,
  matrixSlices,
  sharedLimit,
  tensorIndex,
  type CellPosition,
  type MatrixSlice,
} from './tensor-numbers.ts';
import { cellsIn, type IndexRange } from './tensor-window.ts';

interface ValueViewProps {
  readonly title: string;
  readonly value: ValueJson;
  readonly mode: TensorMode;
  /** Room for the figure, pixels. */
  readonly widthPx: number;
  /** Index of the element that is marked. */
  readonly mark?: readonly number[] | null;
  /** The part that the marked element of another tensor comes from. */
  readonly lit?: IndexRange | null;
  /** Where colours end, if the value shares them with others. */
  readonly limit?: number;
  readonly tinted?: boolean;
}

/** One value of a case: a tensor as a figure, anything else as text. */
export function ValueView({ value, ...view }: ValueViewProps) {
  if (value.kind === 'text') return <TextValue title={view.title} text={value.text} />;
  return <TensorView tensor={value.tensor} {...view} />;
}

function TextValue({ title, text }: { title: string; text: string }) {
  return (
    <figure className={styles.figure}>
      <FigureCaption title={title} shape={null} />
      <code className={styles.text}>{text}</code>
    </figure>
  );
}

type TensorViewProps = Omit<ValueViewProps, 'value'> & { readonly tensor: TensorJson };

function TensorView(props: TensorViewProps) {
  const { title, tensor, mode, widthPx, mark, lit = null, limit, tinted = false } = props;
  const { t } = useTranslation('results');
  const slices = useMemo(() => matrixSlices(tensor), [tensor]);
  const marked = mark ? locate(mark, tensor.shape) : null;
  const [place, setPlace] = useState(() => firstPlace(slices, marked?.slice ?? null, lit));
  const [cursor, setCursor] = useState<CellPosition | null>(null);
  const slice = slices[place];
  if (!slice)
    return <TextValue title={title} text={t('tensor.onlyShape', { shape: formatShape(tensor.shape) })} />;
  return (
    <div>
      <TensorFigure
        title={title}
        shape={tensor.shape}
        slice={slice}
        mode={mode}
        limit={limit ?? sharedLimit([tensor])}
        tinted={tinted}
        mark={marked?.slice === place ? marked.cell : null}
        lit={lit && cellsIn(lit, slice)}
        cellPx={cellSizePx(slice.rows, slice.columns, widthPx)}
        cursor={cursor}
        onCursor={setCursor}
      />
      <SliceStepper slices={slices} place={place} onPlace={setPlace} />
      {mode === 'colours' && <Readout slice={slice} cell={cursor} rank={tensor.shape.length} />}
    </div>
  );
}

interface ReadoutProps {
  readonly slice: MatrixSlice;
  readonly cell: CellPosition | null;
  readonly rank: number;
}

/** Index and value of the cell that is pointed at. */
function Readout({ slice, cell, rank }: ReadoutProps) {
  const value = cell && slice.values[cell.row * slice.columns + cell.column];
  return (
    <div className={styles.readout} aria-live="polite">
      {cell && typeof value === 'number' && (
        <span className="tabular">
          [{tensorIndex(slice, cell, rank).join(', ')}] = {formatNumber(value)}
        </span>
      )}
    </div>
  );
}

/** The slice to begin with: the one with the marked element, or the first that the window reaches into. */
function firstPlace(slices: readonly MatrixSlice[], marked: number | null, lit: IndexRange | null): number {
  if (marked !== null) return marked;
  const reached = lit ? slices.findIndex((slice) => cellsIn(lit, slice) !== null) : 0;
  return Math.max(0, reached);
}
