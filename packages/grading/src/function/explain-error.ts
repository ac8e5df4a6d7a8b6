import type { Language, LocalizedText, Visibility } from '@convolab/contracts';
import { explainRuntimeError } from '../syntax/words/explain-runtime-error.ts';
import { explainSyntaxError } from '../syntax/words/explain-syntax-error.ts';
import type { BoxedCall } from './program-boxes.ts';

interface Program {
  readonly source: string;
  readonly language: Language;
}

/**
 * What is said in plain words of the error that a call ended with, or the loading of the file before it; null for other ends,
 * and where nothing is sure. It may quote data.
 */
export function explainError({ source, language }: Program, call: BoxedCall): LocalizedText | null {
  if (call.kind === 'no-box-left') return null;
  const { outcome } = call;
  switch (outcome.status) {
    case 'compile-error':
      return explainSyntaxError(source, language, outcome.error);
    case 'runtime-error':
    case 'threw':
      return explainRuntimeError(source, language, outcome.error);
    default:
      return null;
  }
}

/**
 * The same for the cases of one program. What comes of a file that cannot be loaded is told by each of them, and read once;
 * of a hidden case's error nothing is shown.
 */
export function errorExplainer(
  program: Program,
): (call: BoxedCall | undefined, visibility: Visibility) => LocalizedText | null {
  const known = new Map<unknown, LocalizedText | null>();
  return (call, visibility) => {
    if (!call || call.kind === 'no-box-left') return null;
    if (call.kind === 'called' && visibility === 'hidden') return null;
    const explained = known.has(call.outcome)
      ? (known.get(call.outcome) ?? null)
      : explainError(program, call);
    known.set(call.outcome, explained);
    return explained;
  };
}
