import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { digits } from 'virtual:digits';
import { DigitPicture } from '../../../../components/digit-picture.tsx';
import { digitFromBase64 } from '../../../../components/results/training/digit-pixels.ts';
import { DigitControl } from '../kit/digit-control.tsx';
import classes from './browse-mnist.module.css';

export type Digit = (typeof digits)[number];

interface DigitSettingsProps {
  readonly chosen: Digit;
  readonly onChoose: (digit: Digit) => void;
}

/** Which digit, and which of its images. */
export function DigitSettings({ chosen, onChoose }: DigitSettingsProps) {
  const { t } = useTranslation('figures');
  return (
    <>
      <DigitControl
        label={t('browseMnist.digit')}
        digit={chosen.label}
        onChange={(label) => {
          const first = digits.find((digit) => digit.label === label);
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
  const pixels = useMemo(() => digitFromBase64(digit.pixels), [digit]);
  return <DigitPicture pixels={pixels} aria-hidden="true" />;
}
