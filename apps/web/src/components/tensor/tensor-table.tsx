import { useTranslation } from 'react-i18next';
import styles from './tensor.module.css';
import { formatNumber, type CellPosition, type MatrixSlice } from './tensor-numbers.ts';

interface TensorTableProps {
  readonly label: string;
  readonly slice: MatrixSlice;
  readonly mark: CellPosition | null;
}

/** The numbers of a matrix, for reading aloud, comparing digits and copying. */
export function TensorTable({ label, slice, mark }: TensorTableProps) {
  const { t } = useTranslation('results');
  const columns = Array.from({ length: slice.columns }, (_, column) => column);
  const rows = Array.from({ length: slice.rows }, (_, row) => row);
  return (
    <div className={styles.tableFrame} tabIndex={0} role="region" aria-label={label}>
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
              {columns.map((column) => {
                const marked = mark?.row === row && mark.column === column;
                return (
                  <td key={column} {...(marked && { 'data-mark': true, title: t('tensor.firstDifference') })}>
                    {formatNumber(slice.values[row * slice.columns + column] ?? Number.NaN)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
