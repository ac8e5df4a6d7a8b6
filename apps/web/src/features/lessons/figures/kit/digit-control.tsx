import { SegmentedControl } from '@mantine/core';
import classes from './digit.module.css';

const LABELS = Array.from({ length: 10 }, (_, label) => String(label));

interface DigitControlProps {
  readonly label: string;
  /** 0 to 9 */
  readonly digit: number;
  readonly onChange: (digit: number) => void;
}

/** Which of the ten digits. */
export function DigitControl({ label, digit, onChange }: DigitControlProps) {
  return (
    <SegmentedControl
      aria-label={label}
      classNames={{ label: classes.label ?? '' }}
      value={String(digit)}
      data={LABELS}
      onChange={(value) => onChange(Number(value))}
    />
  );
}
