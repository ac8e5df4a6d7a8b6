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
  matrixSlices,
  sharedLimit,
  tensorIndex,
  type CellPosition,
} from './tensor-numbers.ts';

interface ValueViewProps {
  readonly title: string;
  readonly value: ValueJson;
  readonly mode: TensorMode;
  /** Room for the figure, pixels. */
  readonly widthPx: number;
}

/** One value of a case: a tensor as a figure, anything else as text. */
export function ValueView({ title, value, mode, widthPx }: ValueViewProps) {
  if (value.kind === 'text') return <TextValue title={title} text={value.text} />;
  return <TensorView title={title} tensor={value.tensor} mode={mode} widthPx={widthPx} />;
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

function TensorView({ title, tensor, mode, widthPx }: TensorViewProps) {
  const { t } = useTranslation('results');
  const slices = useMemo(() => matrixSlices(tensor), [tensor]);
  const [place, setPlace] = useState(0);
  const [cursor, setCursor] = useState<CellPosition | null>(null);
  const slice = slices[place];
  if (!slice)
    return <TextValue title={title} text={t('tensor.onlyShape', { shape: formatShape(tensor.shape) })} />;
  const value = cursor && slice.values[cursor.row * slice.columns + cursor.column];
  return (
    <div>
      <TensorFigure
        title={title}
        shape={tensor.shape}
        slice={slice}
        mode={mode}
        limit={sharedLimit([tensor])}
        cellPx={cellSizePx(slice.rows, slice.columns, widthPx)}
        cursor={cursor}
        onCursor={setCursor}
      />
      <SliceStepper slices={slices} place={place} onPlace={setPlace} />
      {mode === 'colours' && (
        <div className={styles.readout} aria-live="polite">
          {typeof value === 'number' && (
            <span className="tabular">
              [{tensorIndex(slice, cursor ?? { row: 0, column: 0 }, tensor.shape.length).join(', ')}] ={' '}
              {formatNumber(value)}
            </span>
          )}
        </div>
      )}
    </div>
  );
}
