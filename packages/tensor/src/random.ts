/** A stream of seeded pseudo-random numbers: the same seed and name give the same numbers on every machine. */
export interface Random {
  /** Uniform in [0, 1) with 53 random bits. */
  float(): number;
  /** A uniform integer in [low, high]; throws RangeError where there is none or the range passes 2^32. */
  integer(low: number, high: number): number;
  /** Normal with mean 0 and deviation 1. */
  normal(): number;
  /** One item of a list that is not empty. */
  pick<Item>(items: readonly Item[]): Item;
}

const rotateLeft = (word: number, bits: number) => (word << bits) | (word >>> (32 - bits));

/** MurmurHash3's finisher: every input bit reaches every output bit. */
function avalanche(word: number): number {
  let mixed = word ^ (word >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** 32 bits of a text, by MurmurHash3's body over its UTF-16 units; `salt` gives independent hashes of one text. */
function hash(text: string, salt: number): number {
  let state = avalanche(salt);
  for (let index = 0; index < text.length; index += 1) {
    const word = Math.imul(rotateLeft(Math.imul(text.charCodeAt(index), 0xcc9e2d51), 15), 0x1b873593);
    state = (Math.imul(rotateLeft(state ^ word, 13), 5) + 0xe6546b64) >>> 0;
  }
  return avalanche(state ^ text.length);
}

/** A 32-bit seed from a text, for programs that take numbers only. */
export const seed32 = (seed: string, stream: string): number => hash(`${stream}\0${seed}`, 0);

/** xoshiro128** 1.1 (Blackman and Vigna), as a source of 32-bit words. */
function xoshiro128(seed: string, stream: string): () => number {
  const text = `${stream}\0${seed}`;
  let [a, b, c, d] = [hash(text, 1), hash(text, 2), hash(text, 3), hash(text, 4) | 1];
  return () => {
    const result = Math.imul(rotateLeft(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotateLeft(d, 11);
    return result;
  };
}

/**
 * Random numbers for one purpose. `seed` is any text (runs use 64 hexadecimal digits), `stream` names the purpose, so
 * that what one case draws does not depend on the cases before it. Good statistics, no secrecy: not for tokens.
 */
export function createRandom(seed: string, stream: string): Random {
  const next = xoshiro128(seed, stream);
  const float = () => ((next() >>> 5) * 2 ** 26 + (next() >>> 6)) / 2 ** 53;
  const integer = (low: number, high: number): number => {
    const choices = high - low + 1;
    if (!Number.isSafeInteger(low) || !Number.isSafeInteger(high) || choices < 1 || choices > 2 ** 32) {
      throw new RangeError(`There is no integer to draw from ${low} to ${high}.`);
    }
    // Words beyond the last whole multiple of `choices` would favour small results.
    const limit = 2 ** 32 - (2 ** 32 % choices);
    let word = next();
    while (word >= limit) word = next();
    return low + (word % choices);
  };
  return {
    float,
    integer,
    // Box and Muller's method; 1 - float() is never 0.
    normal: () => Math.sqrt(-2 * Math.log(1 - float())) * Math.cos(2 * Math.PI * float()),
    pick: (items) => {
      const item = items[integer(0, items.length - 1)];
      if (item === undefined) throw new RangeError('The list has a hole.');
      return item;
    },
  };
}
