import { z } from 'zod';

/** What the platform says of a submission. `internal-error` is the platform's own fault and is never charged. */
export const VerdictSchema = z
  .enum([
    'accepted',
    'wrong-answer',
    'time-limit',
    'memory-limit',
    'output-limit',
    'runtime-error',
    'compile-error',
    'rejected-model',
    'internal-error',
  ])
  .meta({ id: 'Verdict' });
export type Verdict = z.infer<typeof VerdictSchema>;

/** A single case can also be left out: after three boxes were killed, or after a compile error. */
export const CaseVerdictSchema = z.enum([...VerdictSchema.options, 'not-run']).meta({ id: 'CaseVerdict' });
export type CaseVerdict = z.infer<typeof CaseVerdictSchema>;

/** Verdicts that use up no attempt: the program was never judged, or the platform failed. */
export const UNCHARGED_VERDICTS: readonly Verdict[] = ['compile-error', 'rejected-model', 'internal-error'];

/**
 * - `example`: in the statement.
 * - `visible`: input, expected and got are shown.
 * - `hidden`: name, verdict and diagnosis are shown, never the data.
 */
export const VisibilitySchema = z.enum(['example', 'visible', 'hidden']).meta({ id: 'Visibility' });
export type Visibility = z.infer<typeof VisibilitySchema>;
