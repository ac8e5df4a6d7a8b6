import type { LocalizedText } from '@convolab/contracts';
import { linesOf } from '../text-place.ts';
import { firstOf, openAtError, placeOf, type BrokenSource, type Rule } from './broken-source.ts';
import * as text from './mistake-text.ts';
import { digitFirst, operatorInstead } from './shared-mistakes.ts';

const COLON_BLOCK = /^\s*(?:def|class|if|elif|else|for|while|function)\b.*:\s*$/u;
const PYTHON_IMPORT = /^\s*(?:from\s+[\w.]+\s+import\b|import\s+\w+\s+as\s+\w|import\s+[\w.]+\s*$)/u;
const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']' };

/** What the line shows, or what the parsers of TypeScript and V8 say and the line shows as well. */
const RULES: readonly Rule<LocalizedText>[] = [
  ({ line, place }) => (/(?:^|\})\s*elif\b/u.test(line) ? text.elseIfInTypeScript(place.line) : null),
  ({ line, place }) => (PYTHON_IMPORT.test(line) ? text.importInTypeScript(place.line) : null),
  colonBlock,
  ({ source, offset, place }) =>
    /^print\s+[^\s(=.]/u.test(source.slice(offset, offset + 40)) ? text.printInTypeScript(place.line) : null,
  typedDeclaration,
  ({ line, offset, lineStart, place }) =>
    line[offset - lineStart] === '#' && line.slice(0, offset - lineStart).trim() === ''
      ? text.remarkInTypeScript(place.line)
      : null,
  openString,
  assignmentInCondition,
  conditionInBrackets,
  operatorInstead('TypeScript', { and: '&&', or: '||', is: '===' }),
  notInTypeScript,
  digitFirst,
  ({ message, source, offset, ...broken }) =>
    message === "'{' or ';' expected." && source.slice(0, offset).trimEnd().endsWith(')')
      ? text.missingBrace(broken.place.line)
      : null,
  closingBracket,
  openBracket,
  ({ message, place }) => {
    const name = /^Identifier '(.{1,60})' has already been declared/u.exec(message)?.[1];
    return name === undefined ? null : text.declaredTwice(place.line, name);
  },
  ({ message, place }) => (message === 'Illegal return statement' ? text.returnOutside(place.line) : null),
  ({ message, place }) =>
    message.startsWith('Missing initializer in const') ? text.constWithoutValue(place.line) : null,
];

export const explainTypeScriptMistake = (broken: BrokenSource): LocalizedText | null =>
  firstOf(RULES, broken);

/** A block of Python's, where the parser stopped or in the line before. */
function colonBlock(broken: BrokenSource): LocalizedText | null {
  const { line, lineStart, mask, place } = broken;
  if (COLON_BLOCK.test(line)) return text.bracesInTypeScript(place.line);
  const before = linesOf(mask.code.slice(0, lineStart), broken.syntax).at(-2) ?? '';
  const isFunction = /^\s*(?:export\s+)?function\b/u.test(before) && /\)\s*:\s*$/u.test(before);
  return isFunction ? text.bracesInTypeScript(place.line - 1) : null;
}

function typedDeclaration({ line, place }: BrokenSource): LocalizedText | null {
  const word =
    /(?:^\s*|\bfor\s*\(\s*)(int|float|double|String|string|char)\s+[\p{L}_$][\p{L}\p{N}_$]*\s*=/u.exec(
      line,
    )?.[1];
  return word === undefined ? null : text.declarationInTypeScript(place.line, word);
}

function openString(broken: BrokenSource): LocalizedText | null {
  const { message, mask } = broken;
  if (!/unterminated (?:string|template)/iu.test(message) || mask.openString === null) return null;
  return text.openString(placeOf(broken, mask.openString));
}

function assignmentInCondition({
  line,
  lineStart,
  offset,
  message,
  place,
}: BrokenSource): LocalizedText | null {
  const before = line.slice(0, offset - lineStart);
  const isAtSign =
    /^=[^=>]/u.test(line.slice(offset - lineStart)) && /\b(?:if|while)\s*\([^;{}]*$/u.test(before);
  const isTold =
    /left-hand side/u.test(message) &&
    /\b(?:if|while)\s*\([^;{}]*[^=!<>]=[^=>]/u.test(line) &&
    !/[{;].*=/u.test(line);
  return isAtSign || isTold ? text.assignmentInCondition(place.line, '===') : null;
}

function conditionInBrackets({
  line,
  lineStart,
  offset,
  message,
  place,
}: BrokenSource): LocalizedText | null {
  const isMissing =
    message === "'(' expected." && /\b(?:if|for|while)\s+$/u.test(line.slice(0, offset - lineStart));
  return isMissing ? text.conditionInBrackets(place.line) : null;
}

function notInTypeScript({ line, lineStart, offset, place }: BrokenSource): LocalizedText | null {
  const isNot = /(?:[(=,&|?:]|\breturn)\s*not\s+$/u.test(line.slice(0, offset - lineStart));
  return isNot ? text.operatorOf('TypeScript', place.line, 'not', '!') : null;
}

/** A bracket at the error that closes nothing, or another one. */
function closingBracket(broken: BrokenSource): LocalizedText | null {
  const { source, offset, mask, place } = broken;
  const close = source[offset] ?? '';
  if (!/^[)\]}]$/u.test(close) || !mask.isCode(offset)) return null;
  const open = openAtError(broken);
  if (open !== null) return crossedBrackets(source[open] ?? '', close, broken);
  return close === '}' ? text.extraBrace(place.line) : text.unmatchedBracket(close, place);
}

/** Braces stand too far apart to be sure of. */
function crossedBrackets(open: string, close: string, { mask, place }: BrokenSource): LocalizedText | null {
  const isCrossed = open !== '{' && close !== '}' && CLOSING[open] !== close && mask.openBracket !== null;
  return isCrossed ? text.crossedBrackets(open, close, place) : null;
}

function openBracket(broken: BrokenSource): LocalizedText | null {
  const { message, mask, source } = broken;
  const { openBracket: open } = mask;
  const isMissing = /^'[)\]},]' expected\.$|Unexpected end of input|missing \) after argument list/u.test(
    message,
  );
  if (!isMissing || open === null || open >= broken.offset) return null;
  const bracket = source[open] ?? '';
  const place = placeOf(broken, open);
  return bracket === '{' ? text.openBrace(place) : text.openBracket(bracket, place);
}
