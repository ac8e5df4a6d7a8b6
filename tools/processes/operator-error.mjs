import { codeOf } from './error-code.mjs';

/** What the person at the terminal has to set right: shown as one sentence, without a stack. */
export class OperatorError extends Error {}

/**
 * @param {unknown} error
 * @returns {string} for the terminal
 */
export function explain(error) {
  if (error instanceof OperatorError) return error.message;
  const code = codeOf(error);
  if (code === 'ENOSPC') return 'The disk is full: make room, and start again.';
  if (code === 'EROFS') return 'The disk is read-only: Convolab keeps its data beside its code.';
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
