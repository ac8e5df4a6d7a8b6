import { z } from 'zod';

/** Sets that are derived from MNIST's 10,000 test images, each of them once: a share of a set is one of as many independent images. */
export const DerivedTestSetSchema = z
  .enum(['shifted', 'noisy', 'rotated', 'secret'])
  .meta({ id: 'DerivedTestSet' });
export type DerivedTestSet = z.infer<typeof DerivedTestSetSchema>;

export const TestSetSchema = z.enum(['mnist', ...DerivedTestSetSchema.options]).meta({ id: 'TestSet' });
export type TestSet = z.infer<typeof TestSetSchema>;

const counts = {
  images: z.number().int().positive(),
  correct: z.number().int().nonnegative(),
};

/** A trained model on a derived set. */
export const TestSetReportSchema = z
  .object({
    set: DerivedTestSetSchema,
    ...counts,
    /** Of `shifted`: the images that were moved so many pixels, mean over the four directions. */
    byShift: z.array(z.object({ pixels: z.number().int().positive(), ...counts })).default([]),
  })
  .meta({ id: 'TestSetReport' });
export type TestSetReport = z.infer<typeof TestSetReportSchema>;

/**
 * A trained model on one part of one set, for leaderboards. `private` is the half of the images, the same in every set and constant
 * per assignment, that a final rank may be held back for. Never told as it is: a public board tells `public`, or both together.
 */
export const TestScoreSchema = z.object({
  set: TestSetSchema,
  part: z.enum(['public', 'private']),
  ...counts,
});
export type TestScore = z.infer<typeof TestScoreSchema>;
