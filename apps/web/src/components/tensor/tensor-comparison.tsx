import type { TensorJson } from '@convolab/contracts';
import { Group } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ColourLegend } from './colour-legend.tsx';
import { cellSizePx } from './heat-map-geometry.ts';
import { SliceStepper } from './slice-stepper.tsx';
import { TensorFigure, type TensorMode } from './tensor-figure.tsx';
import styles from './tensor.module.css';
import {
  difference,
  formatNumber,
  locate,
  matrixSlices,
  sharedLimit,
  tensorIndex,
  type CellPosition,
  type MatrixSlice,
} from './tensor-numbers.ts';

interface TensorComparisonProps {
  readonly expected: TensorJson;
  readonly got: TensorJson;
  readonly firstDifference: readonly number[] | null;
  readonly mode: TensorMode;
  /** Room for all three figures, pixels. */
  readonly widthPx: number;
}

const GAP_PX = 24;
const LEAST_FIGURE_PX = 200;

/** Expected, got and their difference on one scale: one cursor moves over all three. Both tensors have one shape and are shown. */
export function TensorComparison({ expected, got, firstDifference, mode, widthPx }: TensorComparisonProps) {
  const figures = useMemo(() => comparedFigures(expected, got), [expected, got]);
  const first = firstDifference && locate(firstDifference, expected.shape);
  const [place, setPlace] = useState(first?.slice ?? 0);
  const [cursor, setCursor] = useState<CellPosition | null>(null);
  const mark = first?.slice === place ? first.cell : null;
  const limit = sharedLimit([expected, got]);
  return (
    <div>
      <Figures
        figures={figures}
        place={place}
        shape={expected.shape}
        mode={mode}
        limit={limit}
        widthPx={Math.max(LEAST_FIGURE_PX, Math.floor((widthPx - 2 * GAP_PX) / 3))}
        cursor={cursor}
        mark={mark}
        onCursor={setCursor}
      />
      <Group gap="md" mt="xs" justify="space-between">
        <Readout figures={figures} place={place} cursor={cursor} mark={mark} rank={expected.shape.length} />
        <Group gap="md">
          <SliceStepper slices={figures[0]?.slices ?? []} place={place} onPlace={setPlace} />
          {mode === 'colours' && <ColourLegend limit={limit} />}
        </Group>
      </Group>
    </div>
  );
}

interface FiguresProps {
  readonly figures: readonly ComparedFigure[];
  readonly place: number;
  readonly shape: readonly number[];
  readonly mode: TensorMode;
  readonly limit: number;
  /** Room for one figure, pixels. */
  readonly widthPx: number;
  readonly cursor: CellPosition | null;
  readonly mark: CellPosition | null;
  readonly onCursor: (cell: CellPosition | null) => void;
}

function Figures({ figures, place, widthPx, ...shared }: FiguresProps) {
  const { t } = useTranslation('results');
  return (
    <div className={styles.figures}>
      {figures.map(({ name, slices }) => {
        const slice = slices[place];
        if (!slice) return null;
        return (
          <TensorFigure
            key={name}
            title={t(`tensor.${name}`)}
            slice={slice}
            cellPx={cellSizePx(slice.rows, slice.columns, widthPx)}
            {...shared}
          />
        );
      })}
    </div>
  );
}

interface ComparedFigure {
  readonly name: 'expected' | 'got' | 'difference';
  readonly slices: readonly MatrixSlice[];
}

function comparedFigures(expected: TensorJson, got: TensorJson): ComparedFigure[] {
  const apart = difference(expected, got);
  const figures: ComparedFigure[] = [
    { name: 'expected', slices: matrixSlices(expected) },
    { name: 'got', slices: matrixSlices(got) },
  ];
  return apart ? [...figures, { name: 'difference', slices: matrixSlices(apart) }] : figures;
}

interface ReadoutProps {
  readonly figures: readonly ComparedFigure[];
  readonly place: number;
  readonly cursor: CellPosition | null;
  /** The first cell that differs: it is read out while none is pointed at. */
  readonly mark: CellPosition | null;
  readonly rank: number;
}

function Readout({ figures, place, cursor, mark, rank }: ReadoutProps) {
  const cell = cursor ?? mark;
  const { t } = useTranslation('results');
  const [slice] = figures.map(({ slices }) => slices[place]);
  if (!cell || !slice) return <div className={styles.readout}>{t('tensor.hint')}</div>;
  return (
    <div className={styles.readout} aria-live="polite">
      {cursor === null && t('tensor.firstDifference')}{' '}
      <span className="tabular">[{tensorIndex(slice, cell, rank).join(', ')}]</span>
      {figures.map(({ name, slices }) => (
        <span key={name}>
          <span className={styles.readoutName}>{t(`tensor.${name}`)}</span>
          <span className="tabular">
            {formatNumber(slices[place]?.values[cell.row * slice.columns + cell.column] ?? Number.NaN)}
          </span>
        </span>
      ))}
    </div>
  );
}
