import { Fragment } from 'react';
import type { Cell } from '../kit/cell-grid.tsx';
import formulaClasses from '../kit/formula.module.css';
import { signed } from '../kit/signed.ts';
import classes from './slide-kernel.module.css';
import { factors } from './sliding-window.ts';

interface ProductFormulaProps {
  readonly cell: Cell;
  readonly kernel: readonly (readonly number[])[];
  readonly sum: number;
}

/** The numbers that are multiplied now, in rows as they lie in the window, and their sum. */
export function ProductFormula({ cell, kernel, sum }: ProductFormulaProps) {
  return (
    <p className={formulaClasses.below}>
      {factors(cell, kernel).map((line, row) => (
        <Fragment key={row}>
          {row > 0 && '\n+ '}
          {row === 0 && '  '}
          {line.map(({ pixel, weight }, column) => (
            <Fragment key={column}>
              {column > 0 && ' + '}
              {String(pixel)}·<span className={classes.factor}>{factorText(weight)}</span>
            </Fragment>
          ))}
        </Fragment>
      ))}
      {'\n= '}
      <span className={classes.sum}>{signed(sum)}</span>
    </p>
  );
}

/** Four characters, so that the rows stand below each other. */
function factorText(weight: number): string {
  return (weight < 0 ? `(${signed(weight)})` : signed(weight)).padEnd(4);
}
