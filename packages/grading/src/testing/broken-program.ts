/**
 * A program that cannot be parsed: its text; message, line and column of its error; a part of the English sentence about
 * it, null where nothing is sure.
 */
export type BrokenProgram = readonly [
  source: string,
  error: readonly [message: string, line: number, column: number],
  explanation: string | null,
];
