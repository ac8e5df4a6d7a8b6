import { z } from 'zod';

/** Limits of one program. CPU time judges; wall time is only a backstop. */
export const ProgramLimitsSchema = z.object({
  /** CPU time of one call (and of loading the file), milliseconds. */
  cpuMs: z.number().int().min(100).max(60_000).default(2_000),
  /** Memory of the box, MiB. */
  memoryMiB: z.number().int().min(64).max(2_048).default(512),
  /** Standard output and error of one call together, bytes. */
  outputBytes: z.number().int().min(1_024).max(1_048_576).default(65_536),
});
export type ProgramLimits = z.infer<typeof ProgramLimitsSchema>;

/** What a call cost, measured outside the box. `memoryBytes` is null where the machine has no memory accounting. */
export const ProgramUsageSchema = z
  .object({ cpuMs: z.number(), wallMs: z.number(), memoryBytes: z.number().int().nullable() })
  .meta({ id: 'ProgramUsage' });
export type ProgramUsage = z.infer<typeof ProgramUsageSchema>;

/** An error raised by the student's program, in the student's own file. Lines and columns count from 1, columns UTF-16 units. */
export const ProgramErrorSchema = z
  .object({
    /** The error's class, e.g. `TypeError`. */
    name: z.string().max(200),
    message: z.string().max(4_000),
    line: z.number().int().positive().nullable(),
    column: z.number().int().positive().nullable(),
    /** The frames in the student's own file only, one a line; `... 974 more` stands for those left out of a recursion. */
    trace: z.string().max(8_000).nullable(),
  })
  .meta({ id: 'ProgramError' });
export type ProgramError = z.infer<typeof ProgramErrorSchema>;

/** Name of the error of a program that is not run because it uses what its exercise forbids. */
export const FORBIDDEN_NAME = 'ForbiddenName';

/** One file of a submission. */
export const SourceFileSchema = z
  .object({
    path: z
      .string()
      .max(100)
      .regex(
        /^[a-z0-9][a-z0-9_-]*\.(ts|js|py)$/u,
        'Use lower-case letters, digits, - and _, and end in .ts, .js or .py.',
      ),
    content: z.string(),
  })
  .meta({ id: 'SourceFile' });
export type SourceFile = z.infer<typeof SourceFileSchema>;

/** All files of a submission together, in UTF-8 bytes. */
export const MAX_SOURCE_BYTES = 64 * 1024;
/** A submission has one file today; the format leaves room for more. */
export const MAX_SOURCE_FILES = 1;
