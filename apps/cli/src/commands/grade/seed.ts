import { randomInt } from 'node:crypto';
import { UsageError } from '../../command-line/usage-error.ts';
import type { Texts } from '../../texts/texts.ts';

/** What hidden cases are drawn from: as people write it, and as graders take it. */
export interface Seed {
  /** Given to --seed it draws the same. */
  readonly text: string;
  readonly hex: string;
}

const INTEGER = /^-?[0-9]{1,70}$/u;
/** Hexadecimal by its letters or by 0x; as long as the seeds of the platform's runs, and taken as it is. */
const HEXADECIMAL = /^(?:0x)?([0-9a-f]{1,64})$/iu;

/** Negative integers are those of a machine with 64 bits. */
const WORD_BITS = 64;

/** @throws UsageError */
export function readSeed(value: string, texts: Texts): Seed {
  if (INTEGER.test(value)) {
    const integer = BigInt(value);
    const natural = integer < 0n ? BigInt.asUintN(WORD_BITS, integer) : integer;
    return { text: integer.toString(), hex: natural.toString(16) };
  }
  const digits = HEXADECIMAL.exec(value)?.[1]?.toLowerCase();
  if (digits === undefined) throw new UsageError(texts.usage.seed(value));
  return { text: `0x${digits}`, hex: digits };
}

const RANDOM_SEEDS = 2 ** 47;

export function drawSeed(): Seed {
  const integer = randomInt(RANDOM_SEEDS);
  return { text: String(integer), hex: integer.toString(16) };
}
