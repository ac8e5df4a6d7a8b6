import { setTimeout as delay } from 'node:timers/promises';
import type {
  CaseReport,
  Counterexample,
  Diagnosis,
  EpochReport,
  EvaluationReport,
  ExerciseContent,
  ModelReport,
  SubmissionMode,
  VerdictReport,
} from '@convolab/contracts';
import type { Engine } from '@convolab/engine';
import { DrawError } from '@convolab/grading';
import { SandboxError } from '@convolab/sandbox';
import type { ProgramFile } from './program-file.ts';
import type { Seed } from './seed.ts';

/** What the graders have told about one program. */
export interface GradedProgram {
  readonly program: ProgramFile;
  readonly seed: Seed;
  readonly cases: readonly CaseReport[];
  /** One, or one for each function that makes a model. */
  readonly models: readonly ModelReport[];
  readonly evaluation: EvaluationReport | null;
  readonly diagnosis: Diagnosis | null;
  readonly counterexample: Counterexample | null;
  /** A failure of the platform is told in plain words instead of a verdict. */
  readonly outcome: { readonly verdict: VerdictReport } | { readonly failure: string };
}

export interface GradePorts {
  readonly engine: Pick<Engine, 'grade'>;
  readonly signal: AbortSignal;
  readonly onEpoch: (program: ProgramFile, epoch: EpochReport) => void;
  readonly onRetry: (program: ProgramFile, reason: string) => void;
}

/** As often as a worker takes a run. */
const ATTEMPTS = 3;
const RETRY_DELAY_MS = 200;

/**
 * Grades one program, again where the platform fails. Throws DrawError for a broken exercise, and the signal's reason.
 */
export async function gradeProgram(
  program: ProgramFile,
  content: ExerciseContent,
  mode: SubmissionMode,
  seed: Seed,
  ports: GradePorts,
): Promise<GradedProgram> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await attemptGrading(program, content, mode, seed, ports);
    } catch (error) {
      ports.signal.throwIfAborted();
      if (error instanceof DrawError) throw error;
      const failure = error instanceof Error ? error.message : String(error);
      // What is missing now is missing a moment later, too.
      const isFinal = attempt === ATTEMPTS || (error instanceof SandboxError && error.code === 'unavailable');
      if (isFinal) return { ...ungraded(program, seed), outcome: { failure } };
      ports.onRetry(program, failure);
      await delay(RETRY_DELAY_MS * attempt, undefined, { signal: ports.signal });
    }
  }
}

const ungraded = (program: ProgramFile, seed: Seed) => ({
  program,
  seed,
  cases: [],
  models: [],
  ...NOTHING_TOLD,
});

/** What an engine may tell of a program beside its cases and its verdict. */
type Told = {
  -readonly [Part in 'evaluation' | 'diagnosis' | 'counterexample']: GradedProgram[Part];
};

const NOTHING_TOLD: Readonly<Told> = { evaluation: null, diagnosis: null, counterexample: null };

async function attemptGrading(
  program: ProgramFile,
  content: ExerciseContent,
  mode: SubmissionMode,
  seed: Seed,
  { engine, signal, onEpoch }: GradePorts,
): Promise<GradedProgram> {
  const cases: CaseReport[] = [];
  const models: ModelReport[] = [];
  const told: Told = { ...NOTHING_TOLD };
  const files = [{ path: 'main', content: program.source }];
  const payload = { kind: 'program' as const, language: program.language, files };
  const verdict = await engine.grade(
    { content, payload, mode, seed: seed.hex },
    ({ type, data }) => {
      if (type === 'case') cases.push(data);
      if (type === 'model') models.push(data);
      if (type === 'evaluation') told.evaluation = data;
      if (type === 'diagnosed') told.diagnosis = data;
      if (type === 'counterexample') told.counterexample = data;
      if (type === 'epoch') onEpoch(program, data);
    },
    signal,
  );
  // Hidden ones run last, and those of a subtask are told together.
  cases.sort((one, other) => one.index - other.index);
  return { program, seed, cases, models, ...told, outcome: { verdict } };
}
