import { syntaxOf, type Language, type LocalizedText, type ProgramError } from '@convolab/contracts';
import { brokenSource, type BrokenSource } from './broken-source.ts';
import { explainMessage } from './runtime-mistakes.ts';
import * as text from './runtime-text.ts';
import { explainUndefinedName } from './undefined-names.ts';

const UNDEFINED = /^(?:name '(.{1,60})' is not defined|(\S{1,60}) is not defined)$/u;
const UNBOUND =
  /^(?:local variable '(.{1,60})' referenced before assignment|cannot access local variable '(.{1,60})' where it is not associated with a value)$/u;
const UNDECLARED = /^Cannot access '(.{1,60})' before initialization$/u;

/**
 * What a common error of a running program means, in a plain sentence; null for others. It may quote what the error
 * quotes, so it is nothing for cases whose data are hidden.
 */
export function explainRuntimeError(
  source: string,
  language: Language,
  error: ProgramError,
): LocalizedText | null {
  const { name, message } = error;
  if (isEndlessRecursion(error)) return text.RECURSION;
  // An error without a place is still one of the file.
  const broken = brokenSource(source, language, { ...error, line: error.line ?? 1 });
  return (broken && explainName(name, message, broken)) ?? explainMessage(name, message, syntaxOf(language));
}

/** A call with too many arguments overflows the stack as well: then no calls are left out of the trace. */
const isEndlessRecursion = ({ name, message, trace }: ProgramError) =>
  /^\.\.\. \d+ more$/mu.test(trace ?? '') &&
  (name === 'RecursionError' || (name === 'RangeError' && message === 'Maximum call stack size exceeded'));

function explainName(name: string, message: string, broken: BrokenSource): LocalizedText | null {
  const unbound = name === 'UnboundLocalError' ? partOf(UNBOUND, message) : null;
  if (unbound !== null) return text.readBeforeSet(unbound);
  if (name !== 'NameError' && name !== 'ReferenceError') return null;
  const undeclared = partOf(UNDECLARED, message);
  if (undeclared !== null) return text.readBeforeDeclared(undeclared);
  const missing = partOf(UNDEFINED, message);
  return missing === null ? null : explainUndefinedName(missing, broken);
}

/** The one part of a message that its pattern keeps. */
function partOf(pattern: RegExp, message: string): string | null {
  const [, ...parts] = pattern.exec(message) ?? [];
  return parts.find((part: string | undefined) => part !== undefined) ?? null;
}
