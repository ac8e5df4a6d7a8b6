import type { LocalizedText } from '@convolab/contracts';
import { openAtError, type BrokenSource } from './broken-source.ts';
import { isKeyword } from './known-names.ts';
import { missingComma } from './mistake-text.ts';

/** What a value ends with, and what one begins with. */
const END_OF_VALUE = /(?:[\p{L}\p{N}_$]+|[)\]'"`])\s*$/u;
const START_OF_VALUE = /^(?:[\p{L}\p{N}_$]+|['"`([])/u;
/** In front of the brace of an object, and never of a block. */
const BEFORE_OBJECT = /[=(,:[?]\s*$|\breturn\s+$/u;

/** Two values in a row inside brackets, where the parser stopped; no other reading of the brackets. */
export function explainMissingComma(broken: BrokenSource): LocalizedText | null {
  const { mask, line, place, syntax } = broken;
  const isTold = syntax === 'python' ? 'Perhaps you forgot a comma' : "',' expected.";
  if (!broken.message.includes(isTold) || mask.openBracket !== null || /\bfor\b|;.*;/u.test(line))
    return null;
  if (!isInsideList(broken)) return null;
  return syntax === 'python' || isBetweenValues(broken) ? missingComma(place) : null;
}

function isInsideList(broken: BrokenSource): boolean {
  const { source } = broken;
  const open = openAtError(broken);
  return (
    open !== null && (source[open] !== '{' || BEFORE_OBJECT.test(source.slice(Math.max(0, open - 100), open)))
  );
}

function isBetweenValues({ source, offset, syntax }: BrokenSource): boolean {
  const before = END_OF_VALUE.exec(source.slice(Math.max(0, offset - 100), offset))?.[0].trim();
  const next = START_OF_VALUE.exec(source.slice(offset, offset + 100))?.[0];
  if (before === undefined || next === undefined) return false;
  return !isKeyword(before, syntax) && !isKeyword(next, syntax);
}
