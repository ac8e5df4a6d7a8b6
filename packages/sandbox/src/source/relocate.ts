import type { SourceMap } from 'node:module';
import type { ProgramError } from '@convolab/contracts';

interface Place {
  readonly line: number;
  readonly column: number | null;
}

/** An error in transpiled code as an error in the student's file: its place, and every place in its trace. */
export function relocate(error: ProgramError, map: SourceMap): ProgramError {
  const { line, column, trace } = error;
  const place = line === null ? null : originalPlace(map, { line, column });
  return {
    ...error,
    line: place?.line ?? null,
    column: place?.column ?? null,
    trace:
      trace?.replaceAll(/:(\d+):(\d+)(?=\)?$)/gmu, (_, lineText: string, columnText: string) => {
        const original = originalPlace(map, { line: Number(lineText), column: Number(columnText) });
        return original ? `:${original.line}:${original.column ?? 1}` : '';
      }) ?? null,
  };
}

/** Source maps count from 0. */
function originalPlace(map: SourceMap, { line, column }: Place): Place | null {
  const entry = map.findEntry(line - 1, (column ?? 1) - 1);
  if (!('originalLine' in entry)) return null;
  return { line: entry.originalLine + 1, column: column === null ? null : entry.originalColumn + 1 };
}
