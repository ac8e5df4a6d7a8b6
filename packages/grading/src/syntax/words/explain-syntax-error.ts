import type { Language, LocalizedText, ProgramError } from '@convolab/contracts';
import { brokenSource, firstOf, type Rule } from './broken-source.ts';
import { explainForeignSign } from './foreign-signs.ts';
import { explainMissingComma } from './missing-comma.ts';
import { explainHangulText, explainMistypedWord } from './mistyped-words.ts';
import { explainPythonMistake } from './python-mistakes.ts';
import { explainTypeScriptMistake } from './typescript-mistakes.ts';

/** The surest first: signs that no program has, then what the line shows. */
const RULES: readonly Rule<LocalizedText>[] = [
  explainForeignSign,
  explainMistypedWord,
  (broken) => (broken.syntax === 'python' ? explainPythonMistake(broken) : explainTypeScriptMistake(broken)),
  explainHangulText,
  explainMissingComma,
];

/**
 * Why a program cannot be parsed, in a plain sentence, where the source shows it: what a keyboard set to Korean typed, a
 * bracket that is never closed, a habit of another language. Comments and strings are never blamed for what they
 * contain. Null where it is not sure.
 */
export function explainSyntaxError(
  source: string,
  language: Language,
  error: ProgramError,
): LocalizedText | null {
  const broken = brokenSource(source, language, error);
  return broken && firstOf(RULES, broken);
}
