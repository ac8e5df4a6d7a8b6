import {
  GATE_VERSION,
  type CheckProgress,
  type CheckReport,
  type ExerciseContent,
  type LocalizedText,
} from '@convolab/contracts';
import { DrawError, validateExercise } from '@convolab/grading';
import type { Engine } from '../engine.ts';
import { checkFunction } from './check-function.ts';
import { checkModel } from './check-model.ts';
import { checkQuiz } from './check-quiz.ts';
import { untranslated } from './check-text.ts';
import type { Findings } from './findings.ts';
import { Trials } from './trials.ts';

export interface CheckOptions {
  /** Programs at a time. */
  readonly concurrency: number;
}

export type OnCheckProgress = (progress: CheckProgress) => void;

/**
 * The publish gate: whether an exercise tells right programs from wrong ones. It resolves with a report whatever is wrong with the
 * exercise, and rejects when the platform fails or with the signal's reason. The same exercise gives the same report, but for what
 * programs used.
 */
export async function checkExercise(
  content: ExerciseContent,
  engine: Pick<Engine, 'grade' | 'through'>,
  options: CheckOptions,
  signal: AbortSignal,
  onProgress: OnCheckProgress = () => undefined,
): Promise<CheckReport> {
  signal.throwIfAborted();
  onProgress({ stage: 'format', done: 0, total: 1 });
  const formatProblems = await validateExercise(content);
  onProgress({ stage: 'format', done: 1, total: 1 });
  // What is wrong as it is written cannot be graded.
  if (formatProblems.length > 0) {
    const problems = formatProblems.map(({ place, message }) => formatProblem(place, untranslated(message)));
    return reportOf(content, { ...NOTHING_FOUND, problems });
  }
  try {
    return reportOf(content, await checkByKind(content, engine, options, signal, onProgress));
  } catch (error) {
    // A draw that the trial draws of the format's check did not meet.
    if (!(error instanceof DrawError)) throw error;
    const problems = [formatProblem(error.place, untranslated(error.reason))];
    return reportOf(content, { ...NOTHING_FOUND, problems });
  }
}

const NOTHING_FOUND: Findings = { problems: [], notes: [], programs: [], mutants: null };

const formatProblem = (place: string, message: LocalizedText) => ({
  check: 'format' as const,
  place: place.slice(0, 400),
  message,
});

const reportOf = ({ slug, spec }: ExerciseContent, findings: Findings): CheckReport => ({
  gate: GATE_VERSION,
  slug,
  kind: spec.kind,
  passed: findings.problems.length === 0,
  ...findings,
});

async function checkByKind(
  content: ExerciseContent,
  engine: Pick<Engine, 'grade' | 'through'>,
  { concurrency }: CheckOptions,
  signal: AbortSignal,
  onProgress: OnCheckProgress,
): Promise<Findings> {
  const { spec } = content;
  if (spec.kind === 'quiz') return checkQuiz({ ...content, spec }, engine, signal, onProgress);
  const trials = new Trials(engine, content, signal);
  try {
    const check = { trials, concurrency, onProgress };
    return spec.kind === 'model'
      ? await checkModel({ ...content, spec }, check)
      : await checkFunction({ ...content, spec }, check);
  } finally {
    await trials.close();
  }
}
