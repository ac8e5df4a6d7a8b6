import { useId, useMemo } from 'react';
import { DigitPicture } from '../../../components/digit-picture.tsx';
import { digitFromBase64 } from '../../../components/results/training/digit-pixels.ts';
import classes from '../look-inside.module.css';

export interface OfferedDigit {
  readonly id: string;
  /** Base64 of 28 × 28 bytes. */
  readonly pixels: string;
  /** What it is called, for who does not see it. */
  readonly label: string;
}

interface DigitChoiceProps {
  readonly title: string;
  readonly digits: readonly OfferedDigit[];
  readonly chosen: string | null;
  readonly onChoose: (digit: string, pixels: Uint8Array) => void;
}

/** Pictures to choose from: radio buttons, so that arrow keys go from one to the next. */
export function DigitChoice({ title, digits, chosen, onChoose }: DigitChoiceProps) {
  const name = useId();
  return (
    <fieldset className={classes.digits}>
      <legend>{title}</legend>
      {digits.map((digit) => (
        <label key={digit.id} className={classes.digit} title={digit.label}>
          <input
            type="radio"
            name={name}
            aria-label={digit.label}
            checked={digit.id === chosen}
            onChange={() => onChoose(digit.id, digitFromBase64(digit.pixels))}
          />
          <OfferedPicture pixels={digit.pixels} />
        </label>
      ))}
    </fieldset>
  );
}

function OfferedPicture({ pixels }: { pixels: string }) {
  const bytes = useMemo(() => digitFromBase64(pixels), [pixels]);
  return <DigitPicture pixels={bytes} aria-hidden="true" />;
}
