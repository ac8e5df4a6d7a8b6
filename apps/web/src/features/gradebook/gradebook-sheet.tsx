import { titleIn, type GradebookRow, type GradeCell } from '@convolab/contracts';
import { getCoreRowModel, getSortedRowModel, useReactTable, type SortingState } from '@tanstack/react-table';
import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { formatScore } from '../../components/score-format.ts';
import { useLocale } from '../../locales/use-locale.ts';
import { cellOf, sheetColumns, type GradebookColumn } from './gradebook-columns.ts';
import classes from './gradebook.module.css';
import { SheetHead } from './sheet-head.tsx';
import { cellAfterKey, type SheetCell } from './sheet-keys.ts';

export interface ChosenCell {
  readonly row: GradebookRow;
  readonly column: GradebookColumn;
  readonly cell: GradeCell;
}

interface GradebookSheetProps {
  readonly columns: readonly GradebookColumn[];
  readonly rows: readonly GradebookRow[];
  readonly onChoose: (chosen: ChosenCell) => void;
}

/** Students × exercises. Arrows move between the cells like in a spreadsheet; Enter opens one. */
export function GradebookSheet({ columns, rows, onChoose }: GradebookSheetProps) {
  const { t } = useTranslation('teaching');
  const [focused, setFocused] = useState<SheetCell>({ row: 0, column: 0 });
  const body = useRef<HTMLTableSectionElement>(null);
  const { table, sorted } = useSheet(columns, rows);
  const onKeyDown = (event: KeyboardEvent) => {
    const size = { rows: sorted.length, columns: columns.length };
    const next = cellAfterKey(focused, event.key, event.ctrlKey || event.metaKey, size);
    if (!next) return;
    event.preventDefault();
    setFocused(next);
    body.current?.rows[next.row]?.querySelectorAll<HTMLButtonElement>('button')[next.column]?.focus();
  };
  return (
    <div className={classes.scroll} tabIndex={-1}>
      <table className={classes.sheet}>
        <SheetHead columns={columns} table={table} />
        <tbody ref={body} onKeyDown={onKeyDown}>
          {sorted.map((row, rowIndex) => (
            <tr key={row.userId}>
              <th scope="row" className={classes.name}>
                {row.name}
              </th>
              {columns.map((column, columnIndex) => (
                <SheetCellView
                  key={column.itemId}
                  row={row}
                  column={column}
                  isTabStop={focused.row === rowIndex && focused.column === columnIndex}
                  onFocus={() => setFocused({ row: rowIndex, column: columnIndex })}
                  onChoose={onChoose}
                />
              ))}
              <td className={classes.total} data-label={t('gradebook.total')}>
                {formatScore(row.total)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function useSheet(columns: readonly GradebookColumn[], rows: readonly GradebookRow[]) {
  const locale = useLocale();
  const [sorting, setSorting] = useState<SortingState>([{ id: 'name', desc: false }]);
  const definitions = useMemo(() => sheetColumns(columns, locale), [columns, locale]);
  const data = useMemo(() => [...rows], [rows]);
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing here is memoized on the table's functions
  const table = useReactTable({
    data,
    columns: definitions,
    state: { sorting },
    onSortingChange: setSorting,
    getCoreRowModel: getCoreRowModel(),
    getSortedRowModel: getSortedRowModel(),
    enableSortingRemoval: false,
  });
  return { table, sorted: table.getRowModel().rows.map((row) => row.original) };
}

interface SheetCellViewProps {
  readonly row: GradebookRow;
  readonly column: GradebookColumn;
  readonly isTabStop: boolean;
  readonly onFocus: () => void;
  readonly onChoose: (chosen: ChosenCell) => void;
}

function SheetCellView({ row, column, isTabStop, onFocus, onChoose }: SheetCellViewProps) {
  const { t } = useTranslation('teaching');
  const locale = useLocale();
  const cell = cellOf(row, column);
  if (!cell) return <td />;
  const marks = [cell.override !== null && t('gradebook.override'), cell.late && t('gradebook.late')].filter(
    Boolean,
  );
  const score =
    cell.score === null ? t('gradebook.noSubmission') : `${formatScore(cell.score)}/${column.points}`;
  return (
    <td>
      <button
        type="button"
        className={classes.cell}
        tabIndex={isTabStop ? 0 : -1}
        aria-label={[row.name, titleIn(column.title, locale), score, ...marks].join(', ')}
        onFocus={onFocus}
        onClick={() => onChoose({ row, column, cell })}
      >
        {cell.late && <span className={classes.late}>{t('gradebook.late')}</span>}
        {cell.override !== null && <span className={classes.override}>✎</span>}
        {cell.score === null ? <span className={classes.none}>–</span> : formatScore(cell.score)}
      </button>
    </td>
  );
}
