/** Where the two-set Korean keyboard (두벌식) has each letter, as the keys of the English one. Order: Unicode's. */
const INITIALS = 'r R s e E f a q Q t T d w W c z x v g'.split(' ');
const VOWELS = 'k o i O j p u P h hk ho hl y n nj np nl b m ml l'.split(' ');
const FINALS = ' r R rt s sw sg e f fr fa fq ft fx fv fg a q qt t T d w c z x v g'.split(' ');
const CONSONANTS = 'r R rt s sw sg e E f fr fa fq ft fx fv fg a q Q qt t T d w W c z x v g'.split(' ');
/** Single letters, as they stand alone: ㄱ to ㅎ, then ㅏ to ㅣ. */
const LETTERS = [...CONSONANTS, ...VOWELS];
const FIRST_LETTER = 0x3131;
const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;

/** Hangul letters and syllables. */
export const HANGUL = /[\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3]/u;
/** Letters that stand alone: no word is written so. */
export const LONE_LETTER = /[\u3131-\u318e]/u;

/**
 * What the same keys give on an English keyboard: `ㄱㄷ셔구` is `return`. Full-width letters become plain ones, all other
 * characters stay.
 */
export const typedInEnglish = (text: string): string => Array.from(text.normalize('NFC'), keysOf).join('');

function keysOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code >= FIRST_SYLLABLE && code <= LAST_SYLLABLE) return keysOfSyllable(code - FIRST_SYLLABLE);
  return LETTERS[code - FIRST_LETTER] ?? character.normalize('NFKC');
}

function keysOfSyllable(number: number): string {
  const initial = INITIALS[Math.floor(number / (VOWELS.length * FINALS.length))] ?? '';
  const vowel = VOWELS[Math.floor(number / FINALS.length) % VOWELS.length] ?? '';
  return initial + vowel + (FINALS[number % FINALS.length] ?? '');
}
