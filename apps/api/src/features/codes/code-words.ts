import { createHash, randomInt } from 'node:crypto';

/** Digits and capitals that are not mistaken for each other on paper: no 0/O, 1/I/L. */
export const CODE_ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** 13 of 31 letters: 64 bits, so that a one-time code cannot be guessed, however often. */
const ONE_TIME_LENGTH = 13;
/** 8 of 31 letters: 39 bits, short enough for a blackboard; guesses are counted. */
const JOIN_LENGTH = 8;

export const newOneTimeCode = (): string => randomWord(ONE_TIME_LENGTH);
export const newJoinCode = (): string => randomWord(JOIN_LENGTH);
export const isJoinCode = (code: string): boolean => code.length === JOIN_LENGTH;

/** As people read it: in groups of four, the last of what is left. */
export function printedCode(code: string): string {
  return code.length === ONE_TIME_LENGTH
    ? `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`
    : `${code.slice(0, 4)}-${code.slice(4)}`;
}

/** What the database keeps of a one-time code. Its 64 random bits need no slow hash. */
export function hashCode(code: string): string {
  return createHash('sha256').update(code).digest('hex');
}

function randomWord(length: number): string {
  return Array.from({ length }, () => CODE_ALPHABET[randomInt(CODE_ALPHABET.length)]).join('');
}
