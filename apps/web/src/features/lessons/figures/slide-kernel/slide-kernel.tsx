import { VisuallyHidden } from '@mantine/core';
import { useId, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { magnitudeLimit } from '../../../../design/tensor-scale.ts';
import { cellAt, CellGrid, WindowOutline } from './cell-grid.tsx';
import { FigureControls } from './figure-controls.tsx';
import { FigureSettings } from './figure-settings.tsx';
import { KernelPanels } from './kernel-panels.tsx';
import { ProductFormula } from './product-formula.tsx';
import classes from './slide-kernel.module.css';
import {
  appliedKernel,
  cellOf,
  featureMap,
  placeAfterKey,
  placeOf,
  signed,
  type Cell,
} from './sliding-window.ts';
import { useSliding } from './use-sliding.ts';
import { WindowImage } from './window-image.tsx';

interface FeatureMapPanelProps {
  readonly cell: Cell;
  readonly kernel: readonly (readonly number[])[];
  readonly map: readonly (readonly number[])[];
  readonly onMove: (place: number) => void;
}

/** What is computed so far, and how the newest cell comes about. */
function FeatureMapPanel({ cell, kernel, map, onMove }: FeatureMapPanelProps) {
  const { t } = useTranslation('course');
  const sum = map[cell.row]?.[cell.column] ?? 0;
  return (
    <div className={classes.panel}>
      <p className={classes.panelTitle}>{t('figure.featureMap')}</p>
      <CellGrid
        values={map}
        limit={magnitudeLimit(map.flat())}
        scale="diverging"
        isKnown={(candidate) => placeOf(candidate) <= placeOf(cell)}
        label={t('figure.spoken', { row: cell.row + 1, column: cell.column + 1, sum: signed(sum) })}
        pointer={{ onPointerDown: (event) => onMove(placeOf(cellAt(event))) }}
      >
        <WindowOutline cell={cell} size={1} />
      </CellGrid>
      <ProductFormula cell={cell} kernel={kernel} sum={sum} />
    </div>
  );
}

/** A kernel slides over an image; the feature map grows cell by cell (ground truth: @convolab/reference). */
export function SlideKernel() {
  const { t } = useTranslation('course');
  const { state, dispatch } = useSliding();
  const keysId = useId();
  const cell = cellOf(state.place);
  const kernel = appliedKernel(state.preset, state.mode);
  const map = featureMap(state.preset, state.mode);
  const sum = map[cell.row]?.[cell.column] ?? 0;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const place = placeAfterKey(state.place, event.key);
    if (event.key === ' ') dispatch({ type: 'toggle-play' });
    else if (place !== null) dispatch({ type: 'move', place });
    else return;
    event.preventDefault();
  };
  const move = (place: number) => dispatch({ type: 'move', place });
  return (
    <figure className={classes.figure}>
      <FigureSettings state={state} dispatch={dispatch} />
      <div
        className={classes.stage}
        role="group"
        tabIndex={0}
        aria-label={t('figure.label')}
        aria-describedby={keysId}
        onKeyDown={onKeyDown}
      >
        <div className={classes.panel}>
          <p className={classes.panelTitle}>{t('figure.image')}</p>
          <WindowImage cell={cell} kernel={kernel} onMove={move} />
        </div>
        <KernelPanels preset={state.preset} mode={state.mode} />
        <FeatureMapPanel cell={cell} kernel={kernel} map={map} onMove={move} />
      </div>
      <FigureControls state={state} dispatch={dispatch} />
      <p className={classes.note}>
        {t(state.mode === 'convolution' ? 'figure.flipNote' : 'figure.noFlipNote')}
      </p>
      <p className={classes.note} id={keysId}>
        {t('figure.keys')}
      </p>
      <VisuallyHidden aria-live="polite">
        {!state.playing &&
          t('figure.spoken', { row: cell.row + 1, column: cell.column + 1, sum: signed(sum) })}
      </VisuallyHidden>
    </figure>
  );
}
