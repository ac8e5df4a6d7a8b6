import type { SubmissionPayload } from '@convolab/contracts';

/** A place in the student's file; lines and columns count from 1. */
export interface SourcePlace {
  readonly line: number;
  readonly column: number | null;
}

/** What the page around a result knows of the program, and what it can do with it. */
export interface ShownProgram {
  /** The text that was graded; null where the page does not have it. */
  readonly source: string | null;
  /** Shows a place of it in an editor or listing; null: the place is only told. */
  readonly reveal: ((place: SourcePlace) => void) | null;
  /** Puts a test below it; null where no editor holds a program of its language. */
  readonly addTest: ((code: string) => void) | null;
}

export const UNKNOWN_PROGRAM: ShownProgram = { source: null, reveal: null, addTest: null };

/** The text of what was handed in; null of a quiz. A program has one file. */
export const programSource = (payload: SubmissionPayload): string | null =>
  payload.kind === 'program' ? (payload.files[0]?.content ?? null) : null;
