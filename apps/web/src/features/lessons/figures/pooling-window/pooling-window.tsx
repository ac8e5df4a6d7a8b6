import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cellAt, CellGrid, WindowOutline, type Cell } from '../kit/cell-grid.tsx';
import { FigureFrame, FigurePanel } from '../kit/figure-frame.tsx';
import formulaClasses from '../kit/formula.module.css';
import { usePressAndDrag } from '../kit/use-drag.ts';
import { useStepping } from '../kit/use-stepping.ts';
import {
  cellOf,
  cornerOf,
  FEATURE_MAP,
  formulaText,
  placeInNextRow,
  placeOf,
  placeWith,
  PLACES,
  pooled,
  SIZE,
  type Mode,
} from './pooled-windows.ts';

const MODES: readonly Mode[] = ['max', 'average'];
/** The window with the noise: maximum and average differ most, and some of the output is there. */
const START = 2;
/** The largest number of the feature map: both grids have the same colours. */
const LIMIT = Math.max(...FEATURE_MAP.flat());

/** The feature map under its window; a press or drag brings the window there. */
function FeatureMapPanel({ cell, onMove }: { cell: Cell; onMove: (place: number) => void }) {
  const { t } = useTranslation('figures');
  const pointer = usePressAndDrag<SVGSVGElement>((event) => onMove(placeWith(cellAt(event))));
  return (
    <FigurePanel title={t('poolingWindow.featureMap')}>
      <CellGrid
        values={FEATURE_MAP}
        limit={LIMIT}
        scale="sequential"
        label={t('poolingWindow.featureMap')}
        pointer={pointer}
      >
        <WindowOutline cell={cornerOf(cell)} size={SIZE} />
      </CellGrid>
    </FigurePanel>
  );
}

/** A window of 2 × 2 goes over a feature map and leaves one number of each place (ground truth: @convolab/reference). */
export function PoolingWindow() {
  const { t } = useTranslation('figures');
  const [mode, setMode] = useState<Mode>('max');
  const stepping = useStepping(PLACES, START);
  const cell = cellOf(stepping.state.place);
  const output = pooled(mode);
  const formula = formulaText(mode, cell);
  const spoken = t('poolingWindow.spoken', { row: cell.row + 1, column: cell.column + 1, formula });
  const move = (place: number) => stepping.dispatch({ type: 'move', place });
  const onKey = (key: string) => {
    const place = placeInNextRow(stepping.state.place, key);
    if (place !== null) move(place);
    return place !== null;
  };
  return (
    <FigureFrame
      label={t('poolingWindow.label')}
      keys={t('poolingWindow.keys')}
      spoken={spoken}
      settings={
        <SegmentedControl
          aria-label={t('poolingWindow.mode')}
          value={mode}
          data={MODES.map((value) => ({ value, label: t(`poolingWindow.${value}`) }))}
          onChange={setMode}
        />
      }
      stepping={stepping}
      onKey={onKey}
      note={t(`poolingWindow.note.${mode}`)}
    >
      <FeatureMapPanel cell={cell} onMove={move} />
      <FigurePanel title={t('poolingWindow.output')}>
        <CellGrid
          values={output}
          limit={LIMIT}
          scale="sequential"
          isKnown={(candidate) => placeOf(candidate) <= placeOf(cell)}
          label={spoken}
          pointer={{ onPointerDown: (event) => move(placeOf(cellAt(event))) }}
        >
          <WindowOutline cell={cell} size={1} />
        </CellGrid>
        <p className={formulaClasses.below}>{formula}</p>
      </FigurePanel>
    </FigureFrame>
  );
}
