import type { LocalizedText } from '@convolab/contracts';
import type { Rule } from './broken-source.ts';
import * as text from './mistake-text.ts';

/** An operator of another language, where the parser stopped: at it, or within it. */
export const operatorInstead =
  (language: string, operators: Readonly<Record<string, string>>): Rule<LocalizedText> =>
  ({ source, offset, mask, place }) => {
    for (const [written, right] of Object.entries(operators)) {
      const at = [offset, offset - 1].find(
        (start) => source.startsWith(written, start) && mask.isCode(start) && isWhole(source, start, written),
      );
      if (at !== undefined) return text.operatorOf(language, place.line, written, right);
    }
    return null;
  };

const NAME_PART = /[\p{L}\p{N}_$]/u;

function isWhole(source: string, start: number, written: string): boolean {
  if (!NAME_PART.test(written)) return true;
  return !NAME_PART.test(source[start - 1] ?? '') && !NAME_PART.test(source[start + written.length] ?? '');
}

const DIGITS_THEN_NAME = /(?<![\p{L}\p{N}_$.])\d+[A-Za-z]\w*/gu;

/** `2x` or `1st`, where the parser stopped. */
export const digitFirst: Rule<LocalizedText> = ({ line, lineStart, offset, message, place }) => {
  if (!/^invalid (?:decimal literal|syntax)|immediately follow a numeric literal/u.test(message)) return null;
  const found = [...line.matchAll(DIGITS_THEN_NAME)].find(({ 0: word, index }) => {
    const start = lineStart + index;
    return start <= offset && offset <= start + word.length;
  });
  return found && !/^\d+(?:e\d+|j|n)$/iu.test(found[0]) ? text.digitFirst(place.line, found[0]) : null;
};
