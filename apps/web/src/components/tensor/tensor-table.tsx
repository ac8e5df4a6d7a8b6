import { useComputedColorScheme } from '@mantine/core';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { divergingColor, inkOn } from '../../design/tensor-scale.ts';
import styles from './tensor.module.css';
import { formatNumber, type CellPosition, type MatrixSlice } from './tensor-numbers.ts';
import { isInside, type CellRange } from './tensor-window.ts';

interface TensorTableProps {
  readonly label: string;
  readonly slice: MatrixSlice;
  readonly mark: CellPosition | null;
  readonly lit: CellRange | null;
  /** The magnitude at which colours behind the numbers end; null leaves the paper as it is. */
  readonly limit: number | null;
}

/** The numbers of a matrix, for reading aloud, comparing digits and copying. */
export function TensorTable({ label, slice, mark, lit, limit }: TensorTableProps) {
  const columns = Array.from({ length: slice.columns }, (_, column) => column);
  const rows = Array.from({ length: slice.rows }, (_, row) => row);
  return (
    <div
      className={styles.tableFrame}
      data-tinted={limit !== null || undefined}
      tabIndex={0}
      role="region"
      aria-label={label}
    >
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            <td aria-hidden="true" />
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row}>
              <th scope="row">{row}</th>
              {columns.map((column) => (
                <TensorCell
                  key={column}
                  value={slice.values[row * slice.columns + column] ?? Number.NaN}
                  limit={limit}
                  isMarked={mark?.row === row && mark.column === column}
                  isLit={lit !== null && isInside({ row, column }, lit)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface TensorCellProps {
  readonly value: number;
  readonly limit: number | null;
  readonly isMarked: boolean;
  readonly isLit: boolean;
}

function TensorCell({ value, limit, isMarked, isLit }: TensorCellProps) {
  const { t } = useTranslation('results');
  const tint = useTint(value, limit);
  return (
    <td
      style={tint}
      data-lit={isLit || undefined}
      {...(isMarked && { 'data-mark': true, title: t('tensor.firstDifference') })}
    >
      {formatNumber(value)}
    </td>
  );
}

function useTint(value: number, limit: number | null): CSSProperties | undefined {
  const scheme = useComputedColorScheme('light');
  const background = limit === null ? null : divergingColor(value, limit, scheme);
  return background === null ? undefined : { background, color: inkOn(background) };
}
