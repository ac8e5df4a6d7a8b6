import type { LocalizedText } from '@convolab/contracts';
import { linesOf } from '../text-place.ts';
import { firstOf, openAtError, placeOf, type BrokenSource, type Rule } from './broken-source.ts';
import { digitFirst, operatorInstead } from './shared-mistakes.ts';
import * as text from './mistake-text.ts';

const BLOCK_IN_BRACES = /^\s*(?:\}\s*)?(?:if|for|while|def|else|function|switch|class|try)\b.*\{\s*$/u;

/** The line begins as the habit of another language has it. */
const whereLine =
  (pattern: RegExp, say: (line: number, word: string) => LocalizedText): Rule<LocalizedText> =>
  ({ line, place }) => {
    const found = pattern.exec(line);
    return found ? say(place.line, found[1] ?? '') : null;
  };

const whereMessage =
  (
    pattern: RegExp,
    say: (broken: BrokenSource, found: RegExpExecArray) => LocalizedText | null,
  ): Rule<LocalizedText> =>
  (broken) => {
    const found = pattern.exec(broken.message);
    return found ? say(broken, found) : null;
  };

/** What the line shows, or what CPython says and the line shows as well. */
const RULES: readonly Rule<LocalizedText>[] = [
  whereMessage(/^inconsistent use of tabs and spaces/u, ({ place }) => text.mixedTabs(place.line)),
  whereMessage(/^unexpected indent/u, ({ place }) => text.unexpectedIndent(place.line)),
  whereMessage(/^expected an indented block.* on line (\d+)$/u, (_, [, line]) =>
    text.missingIndent(Number(line)),
  ),
  whereMessage(/^unindent does not match/u, ({ place }) => text.wrongUnindent(place.line)),
  whereLine(/^\s*(?:\}\s*)?else\s*if\b/u, text.elifInPython),
  whereLine(/^\s*(?:export\s+)?function\s+[\p{L}_]/u, text.functionInPython),
  whereLine(/^\s*(const|let|var)\s+[\p{L}_]/u, text.declarationInPython),
  whereLine(/^\s*(int|float|double|string|char)\s+[\p{L}_][\p{L}\p{N}_]*\s*=/u, text.declarationInPython),
  bracesAroundBlock,
  whereLine(/^\s*(?:\/\/|\/\*)/u, text.remarkInPython),
  whereLine(/^\s*print\s+[\p{L}\p{N}_[]/u, text.printInPython),
  whereMessage(/^Missing parentheses in call to 'print'/u, ({ place }) => text.printInPython(place.line)),
  whereMessage(/ was never closed$/u, (broken) => openBracket(broken)),
  whereMessage(/^(?:f-string: )?unterminated (?:f-)?(?:triple-quoted )?(?:f-)?string/u, openString),
  whereMessage(
    /^closing parenthesis '(.)' does not match opening parenthesis '(.)'/u,
    ({ place }, [, close, open]) => text.crossedBrackets(open ?? '', close ?? '', place),
  ),
  whereMessage(/^unmatched '([)\]}])'/u, ({ place }, [, bracket]) =>
    text.unmatchedBracket(bracket ?? '', place),
  ),
  assignmentInCondition,
  whereMessage(/^expected ':'/u, missingColon),
  operatorInstead('Python', { '&&': 'and', '||': 'or' }),
  notInPython,
  stepInPython,
  digitFirst,
  whereMessage(/^'return' outside function/u, ({ place }) => text.returnOutside(place.line)),
];

export const explainPythonMistake = (broken: BrokenSource): LocalizedText | null => firstOf(RULES, broken);

/** The block may have begun in a line above: what is in its braces is read as a set. */
function bracesAroundBlock(broken: BrokenSource): LocalizedText | null {
  const { line, mask, place } = broken;
  if (BLOCK_IN_BRACES.test(line)) return text.bracesInPython(place.line);
  const open = openAtError(broken);
  if (open === null || mask.code[open] !== '{') return null;
  const before = linesOf(mask.code.slice(0, open + 1), 'python').at(-1) ?? '';
  const after = linesOf(mask.code.slice(open + 1), 'python')[0] ?? '';
  const isBlock = BLOCK_IN_BRACES.test(before) && after.trim() === '';
  return isBlock ? text.bracesInPython(placeOf(broken, open).line) : null;
}

function openBracket({ source, offset, place }: BrokenSource): LocalizedText | null {
  const bracket = source[offset] ?? '';
  return '([{'.includes(bracket) && bracket !== '' ? text.openBracket(bracket, place) : null;
}

function openString(broken: BrokenSource): LocalizedText {
  return text.openString(placeOf(broken, broken.mask.openString ?? broken.offset));
}

function assignmentInCondition({ line, message, place, source, offset }: BrokenSource): LocalizedText | null {
  const isTold = message.includes("Maybe you meant '=='") || /^=[^=]/u.test(source.slice(offset, offset + 2));
  const isThere = /^\s*(?:if|elif|while)\b.*[^=!<>:]=[^=]/u.test(line);
  return isTold && isThere ? text.assignmentInCondition(place.line, '==') : null;
}

/** At the end of the line: further in front something else may be wrong. */
function missingColon({ line, lineStart, offset, place }: BrokenSource): LocalizedText | null {
  const code = line.trimEnd();
  return offset >= lineStart + code.length && !code.endsWith(':') ? text.missingColon(place.line) : null;
}

function notInPython({ source, offset, place, mask }: BrokenSource): LocalizedText | null {
  const isNot = mask.isCode(offset) && /^![^=]/u.test(source.slice(offset, offset + 2));
  return isNot ? text.operatorOf('Python', place.line, '!', 'not') : null;
}

function stepInPython({ line, lineStart, offset, place }: BrokenSource): LocalizedText | null {
  const step = /[\p{L}\p{N}_\])]\s*(\+\+|--)\s*;?$/u.exec(line.trimEnd());
  if (!step || offset < lineStart + step.index) return null;
  return text.stepInPython(place.line, step[1]?.[0] ?? '+');
}
