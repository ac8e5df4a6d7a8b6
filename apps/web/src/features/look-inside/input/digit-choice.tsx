import { useEffect, useId, useRef } from 'react';
import classes from '../look-inside.module.css';
import { digitFromBase64, digitRgba, SIDE } from '../state/digit-image.ts';

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
          <DigitPicture pixels={digit.pixels} />
        </label>
      ))}
    </fieldset>
  );
}

function DigitPicture({ pixels }: { pixels: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const image = new ImageData(digitRgba(digitFromBase64(pixels)), SIDE, SIDE);
    canvas.current?.getContext('2d')?.putImageData(image, 0, 0);
  }, [pixels]);
  return <canvas ref={canvas} width={SIDE} height={SIDE} aria-hidden="true" />;
}
