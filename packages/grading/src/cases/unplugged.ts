import type { Digits } from '../ports.ts';
import type { SourcePorts } from './open-case-sources.ts';

const MADE_UP_DIGITS = 2_000;
const BYTES = 28 * 28;

// Every case that draws digits asks for them, with each of many seeds.
let madeUp: Digits | undefined;

const makeUpDigits = (): Digits => ({
  pixels: Uint8Array.from({ length: MADE_UP_DIGITS * BYTES }, (_, place) => (place * 31) % 251),
  labels: Uint8Array.from({ length: MADE_UP_DIGITS }, (_, place) => place % 10),
});

/**
 * Ports for checks that run nothing: every program fails to open, and each made-up digit is a pattern of its own.
 */
export const UNPLUGGED: SourcePorts = {
  runner: { open: () => Promise.reject(new Unplugged()) },
  digits: { read: () => Promise.resolve((madeUp ??= makeUpDigits())) },
  signal: new AbortController().signal,
};

/** A program was asked for where none is run. */
export class Unplugged extends Error {
  override name = 'Unplugged';
}
