import { ActionIcon, Button } from '@mantine/core';
import { IconArrowDown, IconArrowLeft, IconArrowRight, IconArrowUp } from '@tabler/icons-react';
import { useId, useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { DigitPicture } from '../../../components/digit-picture.tsx';
import { DIGIT_EDGE_PX } from '../../../components/results/training/digit-pixels.ts';
import classes from '../look-inside.module.css';
import { isShifted, type Point, type Shift } from '../state/digit-image.ts';
import type { InsideAction } from '../state/inside-state.ts';

interface InputPadProps {
  /** As it is now, moved. */
  readonly pixels: Uint8Array;
  readonly shift: Shift;
  readonly dispatch: (action: InsideAction) => void;
}

const MOVES = {
  ArrowUp: { rows: -1, columns: 0 },
  ArrowDown: { rows: 1, columns: 0 },
  ArrowLeft: { rows: 0, columns: -1 },
  ArrowRight: { rows: 0, columns: 1 },
} as const satisfies Record<string, Shift>;
const STEPS: Readonly<Partial<Record<string, Shift>>> = MOVES;

const ARROWS = [
  ['ArrowLeft', 'left', IconArrowLeft],
  ['ArrowUp', 'up', IconArrowUp],
  ['ArrowDown', 'down', IconArrowDown],
  ['ArrowRight', 'right', IconArrowRight],
] as const;

/** The digit that goes in: draw on it, or move it with the arrow keys. */
export function InputPad({ pixels, shift, dispatch }: InputPadProps) {
  const { t } = useTranslation('inside');
  const keysId = useId();
  const onKeyDown = (event: KeyboardEvent) => {
    const by = STEPS[event.key];
    if (!by || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    dispatch({ type: 'shift', by });
  };
  return (
    <div className={classes.pad}>
      <div
        className={classes.padFrame}
        role="group"
        tabIndex={0}
        aria-label={t('input.pad')}
        aria-describedby={keysId}
        onKeyDown={onKeyDown}
      >
        <DrawnDigit pixels={pixels} dispatch={dispatch} />
      </div>
      <p className={classes.hint} id={keysId}>
        {t('input.keys')}
      </p>
      <PadButtons dispatch={dispatch} />
      <p className={classes.shift} role="status">
        {isShifted(shift) ? (
          <>
            {t('input.shifted', { rows: signed(shift.rows), columns: signed(shift.columns) })}{' '}
            <Button variant="subtle" size="compact-sm" onClick={() => dispatch({ type: 'unshift' })}>
              {t('input.unshift')}
            </Button>
          </>
        ) : (
          t('input.unmoved')
        )}
      </p>
    </div>
  );
}

type Dispatching = Pick<InputPadProps, 'dispatch'>;

/** The image itself, under the pen. */
function DrawnDigit({ pixels, dispatch }: Pick<InputPadProps, 'pixels'> & Dispatching) {
  const last = useRef<Point | null>(null);
  const draw = (event: PointerEvent<HTMLCanvasElement>) => {
    const to = pointOf(event);
    dispatch({ type: 'stroke', from: last.current ?? to, to });
    last.current = to;
  };
  const end = () => {
    last.current = null;
  };
  return (
    <DigitPicture
      pixels={pixels}
      aria-hidden="true"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        draw(event);
      }}
      onPointerMove={(event) => last.current && draw(event)}
      onPointerUp={end}
      onPointerCancel={end}
    />
  );
}

function PadButtons({ dispatch }: Dispatching) {
  const { t } = useTranslation('inside');
  return (
    <div className={classes.padButtons}>
      {ARROWS.map(([key, direction, Icon]) => (
        <ActionIcon
          key={key}
          variant="default"
          size={36}
          aria-label={t(`input.move.${direction}`)}
          onClick={() => dispatch({ type: 'shift', by: MOVES[key] })}
        >
          <Icon size={18} />
        </ActionIcon>
      ))}
      <Button variant="default" size="compact-md" h={36} onClick={() => dispatch({ type: 'clear' })}>
        {t('input.clear')}
      </Button>
      <Button variant="default" size="compact-md" h={36} onClick={() => dispatch({ type: 'centre' })}>
        {t('input.centre')}
      </Button>
    </div>
  );
}

function pointOf(event: PointerEvent<HTMLCanvasElement>): Point {
  const box = event.currentTarget.getBoundingClientRect();
  return {
    row: ((event.clientY - box.top) / box.height) * DIGIT_EDGE_PX,
    column: ((event.clientX - box.left) / box.width) * DIGIT_EDGE_PX,
  };
}

const signed = (count: number) => (count > 0 ? `+${count}` : String(count).replace('-', '−'));
