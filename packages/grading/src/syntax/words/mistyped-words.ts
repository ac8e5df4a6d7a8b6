import type { LocalizedText } from '@convolab/contracts';
import type { TextPlace } from '../text-place.ts';
import { placeOf, type BrokenSource } from './broken-source.ts';
import { HANGUL, LONE_LETTER, typedInEnglish } from './hangul-keys.ts';
import { isKeyword, knownNames } from './known-names.ts';

const WORD = /[\p{L}\p{N}_$]+/gu;
const WIDE_LETTER = /[\uff21-\uff3a\uff41-\uff5a]/u;
/** A Korean word of one syllable may well be two keys. */
const MIN_KEYS = 3;

interface Word {
  readonly text: string;
  readonly at: number;
}

/** A word of the line, up to the error, that the Korean keyboard made of a keyword or of a name that there is. */
export function explainMistypedWord(broken: BrokenSource): LocalizedText | null {
  const known = knownNames(broken.mask.code, broken.syntax);
  const words = foreignWords(broken).filter(({ at }) => at <= broken.offset);
  const found = words.reverse().find((word) => isMistyped(word, broken, known));
  return found ? mistypedWord(found.text, placeOf(broken, found.at), known) : null;
}

function isMistyped(word: Word, broken: BrokenSource, known: ReadonlyMap<string, string>): boolean {
  const typed = typedInEnglish(word.text);
  const isNoWord = LONE_LETTER.test(word.text) || !HANGUL.test(word.text);
  if (isNoWord && isKeyword(typed, broken.syntax)) return true;
  if (!touches(broken, word)) return false;
  return LONE_LETTER.test(word.text) || (typed.length >= MIN_KEYS && known.has(typed.toLowerCase()));
}

/** Whether the parser stopped in the word or right behind it. */
const touches = ({ mask, offset }: BrokenSource, { text, at }: Word) =>
  mask.code.slice(at + text.length, offset).trim() === '';

/** Hangul at the error, in a word that the program has but once: a text or a remark, rather than a name. */
export function explainHangulText(broken: BrokenSource): LocalizedText | null {
  const { mask, offset, syntax } = broken;
  const word = foreignWords(broken).find(({ at, text }) => at <= offset && offset < at + text.length);
  if (!word || !HANGUL.test(word.text)) return null;
  const uses = [...mask.code.matchAll(WORD)].filter(([text]) => text === word.text).length;
  return uses > 1 ? null : hangulText(word.text, placeOf(broken, word.at), syntax === 'python' ? '#' : '//');
}

const foreignWords = ({ line, lineStart }: BrokenSource): Word[] =>
  [...line.matchAll(WORD)]
    .filter(([text]) => isForeignWord(text))
    .map(({ 0: text, index }) => ({ text, at: lineStart + index }));

const isForeignWord = (text: string) => HANGUL.test(text) || WIDE_LETTER.test(text);

/** A name that is not defined because the keyboard was set to Korean; null where it is another name, or may be meant so. */
export function explainMistypedName(name: string, broken: BrokenSource): LocalizedText | null {
  if (!isForeignWord(name)) return null;
  // Python tells names in their normal form.
  const same = (text: string) => text.normalize('NFKC') === name.normalize('NFKC');
  const words = [...broken.mask.code.matchAll(WORD)].filter(([text]) => same(text));
  const word = words.find(({ index }) => index >= broken.lineStart) ?? words[0];
  if (!word) return null;
  const known = knownNames(broken.mask.code, broken.syntax);
  const typed = typedInEnglish(word[0]);
  const isSure = LONE_LETTER.test(word[0]) || (typed.length >= MIN_KEYS && known.has(typed.toLowerCase()));
  return isSure ? mistypedWord(word[0], placeOf(broken, word.index), known) : null;
}

function mistypedWord(
  text: string,
  { line, column }: TextPlace,
  known: ReadonlyMap<string, string>,
): LocalizedText {
  const meant = known.get(typedInEnglish(text).toLowerCase());
  const shown = meant === undefined ? text : `${text} → ${meant}`;
  const [ko, en] = HANGUL.test(text) ? ['한글', 'Hangul'] : ['전각 문자', 'Full-width letters'];
  return {
    ko: `${line}번째 줄 ${column}번째 칸에 ${ko}로 입력한 단어가 있어요: ${shown}. 한/영 키를 확인해 보세요.`,
    en: `${en} in line ${line}, column ${column}: ${shown}. Check whether the keyboard is set to English (한/영).`,
  };
}

const hangulText = (text: string, { line, column }: TextPlace, remark: string): LocalizedText => ({
  ko: `${line}번째 줄 ${column}번째 칸에 한글이 코드로 쓰여 있어요: ${text}. 글이면 따옴표로 감싸고, 설명이면 앞에 ${remark} 를 쓰고, 영어를 치려던 것이면 한/영 키를 확인해 보세요.`,
  en: `Hangul stands in the code in line ${line}, column ${column}: ${text}. Put texts in quotes, write ${remark} before remarks, and check whether the keyboard is set to English (한/영).`,
});
