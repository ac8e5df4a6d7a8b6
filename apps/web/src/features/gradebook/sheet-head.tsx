import { titleIn, type GradebookRow } from '@convolab/contracts';
import type { Table } from '@tanstack/react-table';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../locales/use-locale.ts';
import { assignmentSpans, type GradebookColumn } from './gradebook-columns.ts';
import classes from './gradebook.module.css';

interface SheetHeadProps {
  readonly columns: readonly GradebookColumn[];
  readonly table: Table<GradebookRow>;
}

/** Assignments above their exercises; each lower head sorts. */
export function SheetHead({ columns, table }: SheetHeadProps) {
  const { t } = useTranslation(['teaching', 'common']);
  const locale = useLocale();
  return (
    <thead>
      <tr>
        <td className={classes.corner} />
        {assignmentSpans(columns, locale).map(({ assignmentId, title, span }) => (
          <th key={assignmentId} scope="colgroup" colSpan={span} className={classes.assignment}>
            {title}
          </th>
        ))}
        <td className={classes.corner} />
      </tr>
      <tr>
        <SortHead table={table} id="name" title={t('teaching:gradebook.student')} className={classes.name} />
        {columns.map((column) => (
          <SortHead
            key={column.itemId}
            table={table}
            id={column.itemId}
            title={titleIn(column.title, locale)}
            note={t('common:points', { points: column.points })}
            className={classes.exercise}
          />
        ))}
        <SortHead table={table} id="total" title={t('teaching:gradebook.total')} className={classes.total} />
      </tr>
    </thead>
  );
}

interface SortHeadProps {
  readonly table: Table<GradebookRow>;
  readonly id: string;
  readonly title: string;
  readonly note?: string;
  readonly className: string | undefined;
}

function SortHead({ table, id, title, note, className }: SortHeadProps) {
  const { t } = useTranslation('teaching');
  const column = table.getColumn(id);
  const direction = column?.getIsSorted() ?? false;
  return (
    <th
      scope="col"
      className={className}
      aria-sort={direction === false ? 'none' : direction === 'asc' ? 'ascending' : 'descending'}
    >
      <button
        type="button"
        className={classes.sort}
        title={t('gradebook.sortBy', { title })}
        onClick={() => column?.toggleSorting()}
      >
        <span>
          {title}
          {direction !== false && <span aria-hidden="true">{direction === 'asc' ? ' ↑' : ' ↓'}</span>}
        </span>
        {note !== undefined && <span className={classes.note}>{note}</span>}
      </button>
    </th>
  );
}
