import type { ProgramError } from '@convolab/contracts';

/** Editors and files may begin with it; to no language is it a part of the program. */
export const withoutByteOrderMark = (source: string): string => source.replace(/^\uFEFF/u, '');

/** What a frame of a trace says of its line, in both languages. */
const FRAME_LINE = /student\.(?:ts|py)(?:", line |:)(\d+)/u;

/**
 * The error without any place that the student's file does not have: what comes out of a box may be made up. `lineEnds`
 * says what ends a line in the language.
 */
export function withinSource(source: string, error: ProgramError, lineEnds: RegExp): ProgramError {
  const lines = source.split(lineEnds);
  const text = error.line === null ? undefined : lines[error.line - 1];
  // One behind the last character: where something is missing.
  const hasColumn = text !== undefined && error.column !== null && error.column <= text.length + 1;
  const frames = error.trace?.split('\n').filter((frame) => {
    const line = FRAME_LINE.exec(frame)?.[1];
    return line === undefined || Number(line) <= lines.length;
  });
  return {
    ...error,
    line: text === undefined ? null : error.line,
    column: hasColumn ? error.column : null,
    trace: frames && frames.length > 0 ? frames.join('\n') : null,
  };
}
