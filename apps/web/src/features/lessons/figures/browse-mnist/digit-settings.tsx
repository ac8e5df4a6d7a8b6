import { SegmentedControl } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { digits } from 'virtual:digits';
import { PixelCanvas } from '../../../../components/pixel-canvas.tsx';
import { digitFromBase64, digitRgba } from '../../../../components/results/training/digit-pixels.ts';
import classes from './browse-mnist.module.css';
import { SIDE } from './pixel-reading.ts';

export type Digit = (typeof digits)[number];

const LABELS = Array.from({ length: 10 }, (_, label) => String(label));

interface DigitSettingsProps {
  readonly chosen: Digit;
  readonly onChoose: (digit: Digit) => void;
}

/** Which digit, and which of its images. */
export function DigitSettings({ chosen, onChoose }: DigitSettingsProps) {
  const { t } = useTranslation('figures');
  return (
    <>
      <SegmentedControl
        aria-label={t('browseMnist.digit')}
        classNames={{ label: classes.label ?? '' }}
        value={String(chosen.label)}
        data={LABELS}
        onChange={(label) => {
          const first = digits.find((digit) => String(digit.label) === label);
          if (first) onChoose(first);
        }}
      />
      <div className={classes.examples} role="group" aria-label={t('browseMnist.examples')}>
        {digits
          .filter((digit) => digit.label === chosen.label)
          .map((digit) => (
            <button
              key={digit.index}
              type="button"
              className={classes.example}
              aria-pressed={digit === chosen}
              aria-label={t('browseMnist.example', { label: digit.label, index: digit.index })}
              onClick={() => onChoose(digit)}
            >
              <Thumbnail digit={digit} />
            </button>
          ))}
      </div>
    </>
  );
}

function Thumbnail({ digit }: { digit: Digit }) {
  const rgba = useMemo(() => digitRgba(digitFromBase64(digit.pixels)), [digit]);
  return <PixelCanvas rgba={rgba} width={SIDE} height={SIDE} aria-hidden="true" />;
}
