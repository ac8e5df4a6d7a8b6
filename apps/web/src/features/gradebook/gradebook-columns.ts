import { titleIn, type Gradebook, type GradebookRow, type GradeCell, type Locale } from '@convolab/contracts';
import { createColumnHelper, type ColumnDef } from '@tanstack/react-table';

export type GradebookColumn = Gradebook['columns'][number];

/** Columns of the sheet as TanStack Table sorts them: the name, each exercise, the total. Missing scores sort as nothing. */
export function sheetColumns(columns: readonly GradebookColumn[], locale: Locale): ColumnDef<GradebookRow>[] {
  const helper = createColumnHelper<GradebookRow>();
  return [
    helper.accessor((row) => row.name, {
      id: 'name',
      sortingFn: (first, second) => first.original.name.localeCompare(second.original.name, locale),
    }),
    ...columns.map((column) =>
      helper.accessor((row) => cellOf(row, column)?.score ?? -1, { id: column.itemId, sortDescFirst: true }),
    ),
    helper.accessor((row) => row.total, { id: 'total', sortDescFirst: true }),
  ] as ColumnDef<GradebookRow>[];
}

export function cellOf(row: GradebookRow, column: GradebookColumn): GradeCell | undefined {
  return row.cells.find((cell) => cell.itemId === column.itemId);
}

/** Neighbouring columns of the same assignment, for the upper head. */
export function assignmentSpans(
  columns: readonly GradebookColumn[],
  locale: Locale,
): { readonly assignmentId: string; readonly title: string; readonly span: number }[] {
  const spans: { assignmentId: string; title: string; span: number }[] = [];
  for (const { assignmentId, assignmentTitle } of columns) {
    const last = spans.at(-1);
    if (last?.assignmentId === assignmentId) last.span += 1;
    else spans.push({ assignmentId, title: titleIn(assignmentTitle, locale), span: 1 });
  }
  return spans;
}
