import type { Verdict } from '@convolab/contracts';
import type { Verdict as VerdictColumn } from '../generated/client.ts';

const COLUMNS = {
  accepted: 'accepted',
  'wrong-answer': 'wrong_answer',
  'time-limit': 'time_limit',
  'memory-limit': 'memory_limit',
  'output-limit': 'output_limit',
  'runtime-error': 'runtime_error',
  'compile-error': 'compile_error',
  'rejected-model': 'rejected_model',
  'internal-error': 'internal_error',
} as const satisfies Record<Verdict, VerdictColumn>;

const VERDICTS = Object.fromEntries(
  Object.entries(COLUMNS).map(([verdict, column]) => [column, verdict]),
) as Record<VerdictColumn, Verdict>;

/** Prisma's name of a verdict (enum names have no dashes). */
export const verdictToColumn = (verdict: Verdict): VerdictColumn => COLUMNS[verdict];

/** The verdict as contracts name it. */
export const verdictFromColumn = (column: VerdictColumn): Verdict => VERDICTS[column];
