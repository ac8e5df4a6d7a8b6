import type { Syntax } from '@convolab/contracts';

const words = (text: string) => text.split(' ');

const KEYWORDS: Readonly<Record<Syntax, readonly string[]>> = {
  python: words(
    'def return for while if elif else in and or not import from as class lambda pass break continue try except finally raise with yield global nonlocal assert del is None True False',
  ),
  typescript: words(
    'export function return for while if else const let var of in new class try catch finally throw switch case default break continue typeof async await null true false undefined import from do',
  ),
};

/** What comes with the language and stands alone, without anything before a dot. */
const BUILT_IN: Readonly<Record<Syntax, readonly string[]>> = {
  python: words(
    'print range len sum max min abs int float list dict set tuple str bool zip enumerate sorted reversed round map filter isinstance np',
  ),
  typescript: words('console Math Array Number String Boolean Object Infinity NaN Set Map'),
};

/** What stands behind a dot, and is mistyped there. */
const MEMBERS: Readonly<Record<Syntax, readonly string[]>> = {
  python: words('append shape zeros ones array reshape dtype numpy math'),
  typescript: words('log length push map fill floor ceil abs max min slice number string boolean'),
};

/** Keys give the same Hangul letter with and without the shift key, most of them: case says nothing. */
const lowerCase = (names: readonly string[]) => new Set(names.map((name) => name.toLowerCase()));
const KEYWORD_SETS: Readonly<Record<Syntax, ReadonlySet<string>>> = {
  python: lowerCase(KEYWORDS.python),
  typescript: lowerCase(KEYWORDS.typescript),
};

export const isKeyword = (word: string, syntax: Syntax): boolean =>
  KEYWORD_SETS[syntax].has(word.toLowerCase());

const NAME = /(?<![\p{L}\p{N}_$.])[\p{L}_$][\p{L}\p{N}_$]*/gu;
const ASCII_NAME = /(?<![\p{L}\p{N}_$])[A-Za-z_]\w*(?![\p{L}\p{N}_$])/gu;

/** By lower case: keywords, what comes with the language, and the plain names in the code. Keywords win. */
export function knownNames(code: string, syntax: Syntax): Map<string, string> {
  const own = [...code.matchAll(ASCII_NAME)].map(([name]) => name);
  const all = [...own.reverse(), ...MEMBERS[syntax], ...BUILT_IN[syntax], ...KEYWORDS[syntax]];
  return new Map(all.map((name) => [name.toLowerCase(), name]));
}

/** Names that can stand alone: those in the code, but none that only ever follows a dot, and those of the language. */
export const standaloneNames = (code: string, syntax: Syntax): Set<string> =>
  new Set([...[...code.matchAll(NAME)].map(([name]) => name), ...BUILT_IN[syntax]]);
