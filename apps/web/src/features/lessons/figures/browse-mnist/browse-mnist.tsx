import { useMemo, useState, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { digits } from 'virtual:digits';
import { DigitPicture } from '../../../../components/digit-picture.tsx';
import { digitFromBase64 } from '../../../../components/results/training/digit-pixels.ts';
import { CellGrid, WindowOutline, type Cell } from '../kit/cell-grid.tsx';
import digitClasses from '../kit/digit.module.css';
import { FigureFrame, FigurePanel } from '../kit/figure-frame.tsx';
import classes from './browse-mnist.module.css';
import { DigitSettings, type Digit } from './digit-settings.tsx';
import { clampPixel, NEAR, nearCorner, nearValues, pixelAfterArrow, pixelAt, SIDE } from './pixel-reading.ts';

const MAX_BYTE = 255;
/** On the edge of a stroke of the first image. */
const START: Cell = { row: 15, column: 12 };

interface ImageProps {
  readonly pixels: Uint8Array;
  readonly cell: Cell;
  readonly onRead: (cell: Cell) => void;
}

/** The image with the pixel that is read, which follows the pointer. */
function LargeImage({ pixels, cell, onRead }: ImageProps) {
  const corner = nearCorner(cell);
  const read = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const index = (px: number) => Math.floor((px / box.width) * SIDE);
    onRead(clampPixel({ row: index(event.clientY - box.top), column: index(event.clientX - box.left) }));
  };
  return (
    <div
      className={`${digitClasses.large ?? ''} ${classes.image ?? ''}`}
      onPointerMove={read}
      onPointerDown={read}
    >
      <DigitPicture pixels={pixels} aria-hidden="true" />
      <svg viewBox={`0 0 ${SIDE} ${SIDE}`} aria-hidden="true">
        {[classes.halo, classes.near].map((line) => (
          <rect key={line} x={corner.column} y={corner.row} width={NEAR} height={NEAR} className={line} />
        ))}
        {[classes.halo, classes.pixel].map((line) => (
          <rect key={line} x={cell.column} y={cell.row} width="1" height="1" className={line} />
        ))}
      </svg>
    </div>
  );
}

/** The numbers that the picture is made of, around the pixel that is read. */
function NearPanel({ pixels, cell }: Omit<ImageProps, 'onRead'>) {
  const { t } = useTranslation('figures');
  const corner = nearCorner(cell);
  const value = pixelAt(pixels, cell);
  return (
    <FigurePanel title={t('browseMnist.near')}>
      <CellGrid
        values={nearValues(pixels, cell)}
        limit={MAX_BYTE}
        scale="sequential"
        label={t('browseMnist.near')}
      >
        <WindowOutline cell={{ row: cell.row - corner.row, column: cell.column - corner.column }} size={1} />
      </CellGrid>
      <p className={classes.reading}>
        {t('browseMnist.reading', { row: cell.row, column: cell.column, value })}
        {`\n${value} / ${MAX_BYTE} = ${(value / MAX_BYTE).toFixed(3)}`}
      </p>
    </FigurePanel>
  );
}

/** Real images of MNIST's test set, pixel by pixel. */
export function BrowseMnist() {
  const { t } = useTranslation('figures');
  const [chosen, setChosen] = useState<Digit | undefined>(digits.find(({ label }) => label === 5));
  const [cell, setCell] = useState(START);
  const pixels = useMemo(() => (chosen ? digitFromBase64(chosen.pixels) : null), [chosen]);
  if (!chosen || !pixels) throw new Error('There are no digits.');
  const onKey = (key: string) => {
    const next = pixelAfterArrow(cell, key);
    if (next) setCell(next);
    return next !== null;
  };
  return (
    <FigureFrame
      label={t('browseMnist.label')}
      keys={t('browseMnist.keys')}
      spoken={t('browseMnist.spoken', { ...cell, value: pixelAt(pixels, cell) })}
      settings={<DigitSettings chosen={chosen} onChoose={setChosen} />}
      onKey={onKey}
      note={t('browseMnist.note')}
    >
      <FigurePanel title={t('browseMnist.image', { index: chosen.index, label: chosen.label })}>
        <LargeImage pixels={pixels} cell={cell} onRead={setCell} />
      </FigurePanel>
      <NearPanel pixels={pixels} cell={cell} />
    </FigureFrame>
  );
}
