import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { magnitudeLimit } from '../../../../design/tensor-scale.ts';
import { cellAt, CellGrid, WindowOutline, type Cell } from '../kit/cell-grid.tsx';
import { FigureFrame, FigurePanel } from '../kit/figure-frame.tsx';
import { signed } from '../kit/signed.ts';
import { useStepping } from '../kit/use-stepping.ts';
import { FigureSettings } from './figure-settings.tsx';
import { KernelPanels } from './kernel-panels.tsx';
import { ProductFormula } from './product-formula.tsx';
import {
  appliedKernel,
  cellOf,
  featureMap,
  placeAfterKey,
  placeOf,
  PLACES,
  type Mode,
  type Preset,
} from './sliding-window.ts';
import { WindowImage } from './window-image.tsx';

/** A telling place: on the edge of the shape, with some of the feature map behind it. */
const START = placeOf({ row: 1, column: 2 });

interface FeatureMapPanelProps {
  readonly cell: Cell;
  readonly kernel: readonly (readonly number[])[];
  readonly map: readonly (readonly number[])[];
  readonly spoken: string;
  readonly onMove: (place: number) => void;
}

/** What is computed so far, and how the newest cell comes about. */
function FeatureMapPanel({ cell, kernel, map, spoken, onMove }: FeatureMapPanelProps) {
  const { t } = useTranslation('figures');
  return (
    <FigurePanel title={t('slideKernel.featureMap')}>
      <CellGrid
        values={map}
        limit={magnitudeLimit(map.flat())}
        scale="diverging"
        isKnown={(candidate) => placeOf(candidate) <= placeOf(cell)}
        label={spoken}
        pointer={{ onPointerDown: (event) => onMove(placeOf(cellAt(event))) }}
      >
        <WindowOutline cell={cell} size={1} />
      </CellGrid>
      <ProductFormula cell={cell} kernel={kernel} sum={map[cell.row]?.[cell.column] ?? 0} />
    </FigurePanel>
  );
}

/** A kernel slides over an image; the feature map grows cell by cell (ground truth: @convolab/reference). */
export function SlideKernel() {
  const { t } = useTranslation('figures');
  const [mode, setMode] = useState<Mode>('convolution');
  const [preset, setPreset] = useState<Preset>('diagonal');
  const stepping = useStepping(PLACES, START);
  const cell = cellOf(stepping.state.place);
  const kernel = appliedKernel(preset, mode);
  const map = featureMap(preset, mode);
  const spoken = t('slideKernel.spoken', {
    row: cell.row + 1,
    column: cell.column + 1,
    sum: signed(map[cell.row]?.[cell.column] ?? 0),
  });
  const move = (place: number) => stepping.dispatch({ type: 'move', place });
  const onKey = (key: string) => {
    const place = placeAfterKey(stepping.state.place, key);
    if (place !== null) move(place);
    return place !== null;
  };
  return (
    <FigureFrame
      label={t('slideKernel.label')}
      keys={t('slideKernel.keys')}
      spoken={spoken}
      settings={<FigureSettings mode={mode} preset={preset} onMode={setMode} onPreset={setPreset} />}
      stepping={stepping}
      onKey={onKey}
      note={t(mode === 'convolution' ? 'slideKernel.flipNote' : 'slideKernel.noFlipNote')}
    >
      <FigurePanel title={t('slideKernel.image')}>
        <WindowImage cell={cell} kernel={kernel} onMove={move} />
      </FigurePanel>
      <KernelPanels preset={preset} mode={mode} />
      <FeatureMapPanel cell={cell} kernel={kernel} map={map} spoken={spoken} onMove={move} />
    </FigureFrame>
  );
}
