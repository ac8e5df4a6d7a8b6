import { createHash } from 'node:crypto';

/** As many draws of the hidden cases as an exercise must stand. */
const SEEDS = 20;
export const QUIZ_SEEDS = 50;

const seedOf = (index: number) => createHash('sha256').update(`gate/${index}`).digest('hex').slice(0, 32);

/** The same at every check, so that reports can be compared. */
export const FIRST_SEED = seedOf(0);
export const FURTHER_SEEDS: readonly string[] = Array.from({ length: SEEDS - 1 }, (_, index) =>
  seedOf(index + 1),
);
export const seedsForQuiz: readonly string[] = Array.from({ length: QUIZ_SEEDS }, (_, index) =>
  seedOf(index),
);
