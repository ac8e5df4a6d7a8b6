import type { LocalizedText, Syntax } from '@convolab/contracts';
import type { TextPlace } from '../text-place.ts';
import { placeOf, type BrokenSource } from './broken-source.ts';

const CURLY_QUOTES: Readonly<Record<string, string>> = { '“': '"', '”': '"', '„': '"', '‘': "'", '’': "'" };
/** Signs that look like those of code, and which those are. Full-width ones are left to Unicode. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  '、': ',',
  '。': '.',
  '×': '*',
  '÷': '/',
  '−': '-',
  '–': '-',
  '≤': '<=',
  '≥': '>=',
  '≠': '!=',
};
/** Without letters and the low line, which names may have. */
const FULL_WIDTH = /[\uff01-\uff20\uff3b-\uff3e\uff40\uff5b-\uff5e]/u;
const FULL_WIDTH_DIGIT = /[\uff10-\uff19]/u;
const INVISIBLE = /[\u200b-\u200f\u2060-\u2064\ufeff\u00ad]/u;
const STRANGE_SPACE = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/u;
/** Spaces to JavaScript, and joiners that its names may have. */
const HARMLESS: Readonly<Record<Syntax, RegExp | null>> = {
  python: null,
  typescript: /[\p{Zs}\ufeff\u200c\u200d]/u,
};

/** A character of the line that no code has, the nearest to the error; null where there is none. */
export function explainForeignSign(broken: BrokenSource): LocalizedText | null {
  const { line, lineStart, offset, syntax } = broken;
  const found = [...line.matchAll(/./gsu)]
    .filter(({ 0: sign, index }) => isForeign(sign, line[index - 1] ?? '', syntax))
    .map(({ 0: sign, index }) => ({ sign, at: lineStart + index }))
    .sort((a, b) => Math.abs(a.at - offset) - Math.abs(b.at - offset))[0];
  return found ? foreignSign(found.sign, placeOf(broken, found.at)) : null;
}

function isForeign(sign: string, before: string, syntax: Syntax): boolean {
  if (HARMLESS[syntax]?.test(sign)) return false;
  // A digit of any kind may go on a name.
  if (FULL_WIDTH_DIGIT.test(sign)) return !/[\p{L}\p{N}_$]/u.test(before);
  return (
    sign in CURLY_QUOTES ||
    sign in LOOKALIKES ||
    [FULL_WIDTH, INVISIBLE, STRANGE_SPACE].some((kind) => kind.test(sign))
  );
}

function foreignSign(sign: string, { line, column }: TextPlace): LocalizedText {
  const code = `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  const ko = `${line}번째 줄 ${column}번째 칸에`;
  const en = `in line ${line}, column ${column}`;
  if (INVISIBLE.test(sign)) {
    return {
      ko: `${ko} 보이지 않는 문자(${code})가 있어요. 그 자리를 지우고 다시 입력해 주세요.`,
      en: `There is an invisible character (${code}) ${en}. Delete it and type that part again.`,
    };
  }
  if (STRANGE_SPACE.test(sign)) {
    return {
      ko: `${ko} 보통 공백이 아닌 공백 문자(${code})가 있어요. 지우고 스페이스 바로 다시 입력해 주세요.`,
      en: `There is a space of another kind (${code}) ${en}. Delete it and type a plain space.`,
    };
  }
  const quote = CURLY_QUOTES[sign];
  if (quote !== undefined) {
    return {
      ko: `${ko} 둥근 따옴표가 있어요: ${sign} → ${quote} 코드에는 곧은 따옴표만 쓸 수 있으니 다시 입력해 주세요.`,
      en: `There is a curly quote ${en}: ${sign} → ${quote} Code takes straight quotes only, so type it again.`,
    };
  }
  const plain = LOOKALIKES[sign] ?? sign.normalize('NFKC');
  return {
    ko: `${ko} 코드에 쓸 수 없는 문자가 있어요: ${sign} → ${plain} 한/영 키를 확인해 보세요.`,
    en: `There is a character ${en} that code cannot have: ${sign} → ${plain} Check whether the keyboard is set to English (한/영).`,
  };
}
