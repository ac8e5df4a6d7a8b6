import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { magnitudeLimit } from '../../../../design/tensor-scale.ts';
import { CELL, cellAt, CellGrid, WindowOutline, type Cell } from '../kit/cell-grid.tsx';
import { FigureFrame, FigurePanel } from '../kit/figure-frame.tsx';
import formulaClasses from '../kit/formula.module.css';
import { useStepping } from '../kit/use-stepping.ts';
import {
  cellOf,
  EXAMPLE,
  outputSide,
  paddedImage,
  placeAfterArrow,
  placeOf,
  restOf,
  windowSums,
  type Sizes,
} from './padded-sliding.ts';
import classes from './padding-stride.module.css';
import { SizeSettings } from './size-settings.tsx';

/** In the second row, with some of the output behind it. */
const START = 5;
/** Of the image's stripes, with room below the darkest colour. */
const IMAGE_LIMIT = 6;

interface PanelProps {
  readonly sizes: Sizes;
  readonly cell: Cell;
  readonly onMove: (cell: Cell) => void;
}

/** The image in its zeros, with the window that is added up now. */
function PaddedPanel({ sizes, cell, onMove }: PanelProps) {
  const { t } = useTranslation('figures');
  const { input, kernel, padding, stride } = sizes;
  const side = input + 2 * padding;
  const toOutput = (index: number) => Math.round((index - (kernel - 1) / 2) / stride);
  return (
    <FigurePanel title={t('paddingStride.padded', { input, side })}>
      <CellGrid
        values={paddedImage(sizes)}
        limit={IMAGE_LIMIT}
        scale="sequential"
        label={t('paddingStride.padded', { input, side })}
        pointer={{
          onPointerDown: (event) => {
            const { row, column } = cellAt(event);
            onMove({ row: toOutput(row), column: toOutput(column) });
          },
        }}
      >
        <UnreachedCells side={side} rest={restOf(sizes)} />
        {padding > 0 && (
          <rect
            x={padding * CELL}
            y={padding * CELL}
            width={input * CELL}
            height={input * CELL}
            className={classes.edge}
          />
        )}
        <WindowOutline cell={{ row: cell.row * stride, column: cell.column * stride }} size={kernel} />
      </CellGrid>
    </FigurePanel>
  );
}

/** Shades the rows at the bottom and the columns at the right that no window reaches. */
function UnreachedCells({ side, rest }: { side: number; rest: number }) {
  const reached = (side - rest) * CELL;
  if (rest === 0) return null;
  return <path d={`M0 ${reached}H${reached}V0H${side * CELL}V${side * CELL}H0Z`} className={classes.rest} />;
}

/** One cell for each place of the window. */
function OutputPanel({
  sizes,
  sums,
  cell,
  onMove,
}: PanelProps & { readonly sums: readonly (readonly number[])[] }) {
  const { t } = useTranslation('figures');
  const side = outputSide(sizes);
  return (
    <FigurePanel title={t('paddingStride.output', { side })}>
      <CellGrid
        values={sums}
        limit={magnitudeLimit(sums.flat()) * 1.5}
        scale="sequential"
        isKnown={(candidate) => placeOf(candidate, side) <= placeOf(cell, side)}
        label={t('paddingStride.output', { side })}
        pointer={{ onPointerDown: (event) => onMove(cellAt(event)) }}
      >
        <WindowOutline cell={cell} size={1} />
      </CellGrid>
    </FigurePanel>
  );
}

/** Windows step over a zero-padded image; sizes come from the formula (ground truth: @convolab/reference). */
export function PaddingStride() {
  const { t } = useTranslation('figures');
  const [sizes, setSizes] = useState(EXAMPLE);
  const side = outputSide(sizes);
  const stepping = useStepping(side * side, START);
  const { place } = stepping.state;
  const cell = cellOf(place, side);
  const moveTo = (to: number) => stepping.dispatch({ type: 'move', place: to });
  const onKey = (key: string) => {
    const next = placeAfterArrow(place, side, key);
    if (next !== null) moveTo(next);
    return next !== null;
  };
  const panel = { sizes, cell, onMove: (to: Cell) => moveTo(placeOf(to, side)) };
  const rest = restOf(sizes);
  const sums = windowSums(sizes);
  return (
    <FigureFrame
      label={t('paddingStride.label')}
      keys={t('paddingStride.keys')}
      spoken={t('paddingStride.spoken', {
        row: cell.row + 1,
        column: cell.column + 1,
        sum: sums[cell.row]?.[cell.column] ?? 0,
        side,
      })}
      settings={<SizeSettings sizes={sizes} onChange={setSizes} />}
      stepping={stepping}
      onKey={onKey}
      note={rest > 0 ? t('paddingStride.rest', { rest }) : t('paddingStride.noRest')}
    >
      <PaddedPanel {...panel} />
      <OutputPanel {...panel} sums={sums} />
      <p className={formulaClasses.wide}>
        ⌊({sizes.input} + 2·{sizes.padding} − {sizes.kernel}) / {sizes.stride}⌋ + 1 = <strong>{side}</strong>
      </p>
    </FigureFrame>
  );
}
