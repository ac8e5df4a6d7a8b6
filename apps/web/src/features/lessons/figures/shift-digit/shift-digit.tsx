import { ActionIcon, Button } from '@mantine/core';
import { IconArrowDown, IconArrowLeft, IconArrowRight, IconArrowUp, IconRotate2 } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { digits } from 'virtual:digits';
import { digitFromBase64 } from '../../../../components/results/training/digit-pixels.ts';
import { DigitControl } from '../kit/digit-control.tsx';
import { FigureFrame, FigurePanel } from '../kit/figure-frame.tsx';
import { signed } from '../kit/signed.ts';
import { DigitImage } from './digit-image.tsx';
import {
  changedCount,
  DIRECTIONS,
  INPUTS,
  shiftAfterKey,
  stepped,
  strokeCount,
  type Shift,
} from './digit-shift.ts';
import classes from './shift-digit.module.css';

const ICONS = { left: IconArrowLeft, up: IconArrowUp, down: IconArrowDown, right: IconArrowRight };
const UNMOVED: Shift = { dx: 0, dy: 0 };
/** The lesson's example: to the right by one. */
const START: Shift = { dx: 1, dy: 0 };

interface ShiftProps {
  readonly shift: Shift;
  readonly onShift: (shift: Shift) => void;
}

/** The four directions, and back. */
function ShiftButtons({ shift, onShift }: ShiftProps) {
  const { t } = useTranslation('figures');
  return (
    <div className={classes.arrows}>
      {DIRECTIONS.map((direction) => {
        const Icon = ICONS[direction];
        return (
          <ActionIcon
            key={direction}
            variant="default"
            size={36}
            aria-label={t(`shiftDigit.${direction}`)}
            onClick={() => onShift(stepped(shift, direction))}
          >
            <Icon size={18} aria-hidden="true" />
          </ActionIcon>
        );
      })}
      <Button
        variant="subtle"
        leftSection={<IconRotate2 size={18} aria-hidden="true" />}
        onClick={() => onShift(UNMOVED)}
      >
        {t('shiftDigit.back')}
      </Button>
    </div>
  );
}

/** What the shift did, in numbers and in words. */
function ShiftCounts({ shift, stroke, sentence }: { shift: Shift; stroke: number; sentence: string }) {
  const { t } = useTranslation('figures');
  return (
    <FigurePanel title={t('shiftDigit.counts')}>
      <dl className={classes.counts}>
        <dt>dx</dt>
        <dd>{signed(shift.dx)}</dd>
        <dt>dy</dt>
        <dd>{signed(shift.dy)}</dd>
        <dt>{t('shiftDigit.stroke')}</dt>
        <dd>{stroke}</dd>
      </dl>
      <p className={classes.sentence}>
        <svg viewBox="0 0 0.66 0.66" className={classes.key} aria-hidden="true">
          <circle cx="0.33" cy="0.33" r="0.26" className={classes.dot} />
        </svg>
        {sentence}
      </p>
    </FigurePanel>
  );
}

/** How many inputs of a fully connected network change when a real digit moves by a few pixels. */
export function ShiftDigit() {
  const { t } = useTranslation('figures');
  const [label, setLabel] = useState(7);
  const [shift, setShift] = useState(START);
  const chosen = digits.find((digit) => digit.label === label);
  const pixels = useMemo(() => (chosen ? digitFromBase64(chosen.pixels) : null), [chosen]);
  if (!chosen || !pixels) throw new Error(`There is no digit ${label}.`);
  const changed = changedCount(pixels, shift);
  const share = ((100 * changed) / INPUTS).toFixed(1);
  const sentence = t('shiftDigit.changed', { inputs: INPUTS, changed, share });
  const onKey = (key: string) => {
    const next = shiftAfterKey(shift, key);
    if (next) setShift(next);
    return next !== null;
  };
  return (
    <FigureFrame
      label={t('shiftDigit.label')}
      keys={t('shiftDigit.keys')}
      spoken={`dx ${shift.dx}, dy ${shift.dy}. ${sentence}`}
      settings={<DigitControl label={t('shiftDigit.digit')} digit={label} onChange={setLabel} />}
      onKey={onKey}
      note={t('shiftDigit.note')}
    >
      <FigurePanel title={t('shiftDigit.image', { index: chosen.index })}>
        <DigitImage pixels={pixels} shift={shift} onShift={setShift} />
        <ShiftButtons shift={shift} onShift={setShift} />
      </FigurePanel>
      <ShiftCounts shift={shift} stroke={strokeCount(pixels)} sentence={sentence} />
    </FigureFrame>
  );
}
