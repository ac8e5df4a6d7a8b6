import { convolutionKernel, type TrainedLayer } from '@convolab/grading';
import { useComputedColorScheme } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { PixelCanvas } from '../../../components/pixel-canvas.tsx';
import { magnitudeLimit } from '../../../design/tensor-scale.ts';
import classes from '../look-inside.module.css';
import { layoutOf, type MapLayout } from './map-layout.ts';
import { mapsRgba } from './paint-maps.ts';

interface KernelCanvasProps {
  readonly trained: TrainedLayer;
  /** Whose kernel is marked; null: none. */
  readonly filter: number | null;
  readonly widthPx: number;
}

/** The kernels of a convolution: a column for each filter, a row for each channel that it sees. */
export function KernelCanvas({ trained, filter, widthPx }: KernelCanvasProps) {
  const { t } = useTranslation('inside');
  const scheme = useComputedColorScheme('light');
  const layout = useMemo(() => kernelLayout(trained, widthPx), [trained, widthPx]);
  const { rows, columns, cellPx, mapRows, mapColumns, gap } = layout;
  const rgba = useMemo(() => {
    const weights = Float64Array.from(convolutionKernel(trained));
    const colours = { scale: 'diverging', floor: 0, limit: magnitudeLimit(weights) } as const;
    return mapsRgba(weights, layout, colours, scheme);
  }, [trained, layout, scheme]);
  const channels = trained.inputShape.at(-1) ?? 1;
  const filters = trained.outputShape.at(-1) ?? 1;
  return (
    <div
      className={classes.maps}
      role="img"
      aria-label={t('kernels.label', { filters, channels, size: `${mapRows} × ${mapColumns}` })}
      style={{ width: columns * cellPx, height: rows * cellPx }}
    >
      <PixelCanvas rgba={rgba} width={columns} height={rows} aria-hidden="true" />
      {filter !== null && filters === layout.perLine && (
        <span
          className={classes.cursor}
          style={{
            left: filter * (mapColumns + gap) * cellPx,
            top: 0,
            width: mapColumns * cellPx,
            height: rows * cellPx,
          }}
        />
      )}
    </div>
  );
}

const CELLS_PX = [8, 6, 5, 4, 3, 2];

/** [height, width, channels, filters] is, as offsets go, height × width maps, `channels · filters` of them, a line for each channel. */
function kernelLayout({ layer, inputShape, outputShape }: TrainedLayer, widthPx: number): MapLayout {
  const [mapRows, mapColumns] = 'kernelSize' in layer ? layer.kernelSize : [1, 1];
  const channels = inputShape.at(-1) ?? 1;
  const filters = outputShape.at(-1) ?? 1;
  const gap = 1;
  const columns = filters * (mapColumns + gap) - gap;
  const cellPx = CELLS_PX.find((px) => px * columns <= widthPx && (channels === 1 || px <= 4));
  const flat = layoutOf([mapRows, mapColumns, channels * filters], widthPx);
  if (cellPx === undefined) return flat;
  return { ...flat, cellPx, gap, perLine: filters, columns, rows: channels * (mapRows + gap) - gap };
}
