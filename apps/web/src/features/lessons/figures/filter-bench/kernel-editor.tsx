import type { Matrix } from '@convolab/reference';
import { NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './filter-bench.module.css';

interface KernelEditorProps {
  readonly numbers: Matrix;
  readonly divisor: number;
  readonly onNumbers: (numbers: number[][]) => void;
  readonly onDivisor: (divisor: number) => void;
}

/** The kernel's numbers, each to be typed over, and by what the sum is divided. */
export function KernelEditor({ numbers, divisor, onNumbers, onDivisor }: KernelEditorProps) {
  const { t } = useTranslation('figures');
  const change = (row: number, column: number, value: number) =>
    onNumbers(numbers.map((line, y) => line.map((old, x) => (y === row && x === column ? value : old))));
  return (
    <div className={classes.editor}>
      <div className={classes.numbers} style={{ gridTemplateColumns: `repeat(${numbers.length}, 52px)` }}>
        {numbers.flatMap((line, row) =>
          line.map((number, column) => (
            <NumberInput
              key={`${row}-${column}`}
              aria-label={t('filterBench.number', { row: row + 1, column: column + 1 })}
              value={number}
              hideControls
              classNames={{ input: classes.number ?? '' }}
              onChange={(value) => change(row, column, Number(value) || 0)}
            />
          )),
        )}
      </div>
      <NumberInput
        label={t('filterBench.divisor')}
        value={divisor}
        hideControls
        classNames={{ root: classes.divisor ?? '', input: classes.number ?? '' }}
        onChange={(value) => onDivisor(Number(value) || 1)}
      />
    </div>
  );
}
