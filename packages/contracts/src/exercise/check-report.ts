import { z } from 'zod';
import { LanguageSchema } from '../language.ts';
import { LocalizedTextSchema } from '../text.ts';
import { VerdictSchema } from '../verdict.ts';
import { ExerciseKindSchema } from './exercise-content.ts';

/**
 * What the publish gate demands, as a number that rises whenever it demands more: records of an older gate are void, and the
 * exercise is checked again.
 */
export const GATE_VERSION = 1;

/** How much of a limit a solution may use: slower machines and clumsier programs are right too. */
export const SOLUTION_LIMIT_SHARE = 1 / 3;

/** What is wrong: a rule of the format, a program that does what it must not, or cases that are too weak. */
export const CheckKindSchema = z
  .enum(['format', 'solution', 'starter', 'bug', 'mutants', 'limits', 'quiz'])
  .meta({ id: 'CheckKind' });
export type CheckKind = z.infer<typeof CheckKindSchema>;

export const CheckProblemSchema = z
  .object({
    check: CheckKindSchema,
    /** A place in exercise.yaml (`cases[3].arguments.image`), a program (`bugs/not-flipped (typescript)`) or a file. */
    place: z.string().max(400),
    message: LocalizedTextSchema,
  })
  .meta({ id: 'CheckProblem' });
export type CheckProblem = z.infer<typeof CheckProblemSchema>;

/** The most that one load or call of a program used over all cases and seeds; null where it was not measured. */
export const CheckUsageSchema = z
  .object({
    callCpuMs: z.number().nullable(),
    loadCpuMs: z.number().nullable(),
    memoryBytes: z.number().int().nullable(),
    outputBytes: z.number().int(),
  })
  .meta({ id: 'CheckUsage' });
export type CheckUsage = z.infer<typeof CheckUsageSchema>;

/** A program of the exercise after it was run with every seed. */
export const CheckedProgramSchema = z
  .object({
    role: z.enum(['solution', 'starter', 'bug']),
    name: z.string(),
    language: LanguageSchema,
    /** Whether it did what its role asks for. */
    ok: z.boolean(),
    /** The verdict with the first seed; of a bug, that of the hidden cases alone. */
    verdict: VerdictSchema,
    /** With how many seeds it was run. */
    seeds: z.number().int().nonnegative(),
    usage: CheckUsageSchema,
  })
  .meta({ id: 'CheckedProgram' });
export type CheckedProgram = z.infer<typeof CheckedProgramSchema>;

export const MutantSchema = z
  .object({
    /** As `mutants.yaml` names it: `loops:7:23 y + kh <= height → y + kh < height`. */
    id: z.string().max(300),
    /** Name of the solution it was made from. */
    solution: z.string(),
    line: z.number().int().positive(),
    column: z.number().int().positive(),
    original: z.string(),
    mutated: z.string(),
  })
  .meta({ id: 'Mutant' });
export type Mutant = z.infer<typeof MutantSchema>;

export const MutantsReportSchema = z
  .object({
    /** How many could be made; more than `tried` where a sample was taken. */
    made: z.number().int().nonnegative(),
    tried: z.number().int().nonnegative(),
    rejected: z.number().int().nonnegative(),
    /** Rejected, of those tried that are not marked as equivalent; in [0, 1]. */
    share: z.number().min(0).max(1),
    /** Accepted though they are not marked as equivalent. */
    survivors: z.array(MutantSchema),
    /** Accepted and marked as equivalent, with the reason given. */
    equivalent: z.array(MutantSchema.extend({ reason: z.string() })),
  })
  .meta({ id: 'MutantsReport' });
export type MutantsReport = z.infer<typeof MutantsReportSchema>;

/** What the publish gate found. The same exercise gives the same report, but for what programs used. */
export const CheckReportSchema = z
  .object({
    gate: z.number().int().positive(),
    slug: z.string(),
    kind: ExerciseKindSchema,
    /** Whether the exercise may be published: there are no problems. */
    passed: z.boolean(),
    problems: z.array(CheckProblemSchema),
    /** What was not checked, and why: no fault of the exercise. */
    notes: z.array(LocalizedTextSchema),
    programs: z.array(CheckedProgramSchema),
    /** Null where none are made: exercises without TypeScript solutions, models, quizzes, and what failed before. */
    mutants: MutantsReportSchema.nullable(),
  })
  .meta({ id: 'CheckReport' });
export type CheckReport = z.infer<typeof CheckReportSchema>;

/** Where a check stands: `done` of `total` steps. */
export const CheckProgressSchema = z.object({
  stage: z.enum(['format', 'programs', 'mutants', 'quiz']),
  done: z.number().int().nonnegative(),
  total: z.number().int().nonnegative(),
});
export type CheckProgress = z.infer<typeof CheckProgressSchema>;
