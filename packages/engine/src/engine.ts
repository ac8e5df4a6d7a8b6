import type {
  ExerciseContent,
  GradingEvent,
  SubmissionMode,
  SubmissionPayload,
  TestScore,
  VerdictReport,
  WorkerPresence,
} from '@convolab/contracts';
import {
  ComputeError,
  createDigitSource,
  createModelTrainer,
  type ProcessModelTrainer,
} from '@convolab/compute';
import {
  DEFAULT_DIAGNOSIS,
  gradeFunction,
  gradeModel,
  gradeQuiz,
  type GradingPorts,
  type ModelFile,
  type ModelGrading,
  type ModelGradingPorts,
  type ProgramRunner,
} from '@convolab/grading';
import {
  COLD_ONLY,
  createProgramRunner,
  type PoolSettings,
  type SandboxConfig,
  type SandboxProgramRunner,
} from '@convolab/sandbox';

/** What is graded. */
export interface GradingRequest {
  readonly content: ExerciseContent;
  readonly payload: SubmissionPayload;
  readonly mode: SubmissionMode;
  /** Hex; hidden cases, quiz questions, training and test sets are drawn from it. */
  readonly seed: string;
  /** Of a model: whether half of the test images is held back for a final rank. Not unless said otherwise. */
  readonly holdsBack?: boolean;
}

export interface GradingResult extends VerdictReport {
  /** What judged, with its version. */
  readonly engine: string;
  /** Test accuracy of a model in [0, 1]; null for everything else. */
  readonly accuracy: number | null;
  /** What is kept of a trained model; none of everything else. */
  readonly files: readonly ModelFile[];
  /** Of a model, by test set and part; no event tells them. */
  readonly scores: readonly TestScore[];
}

/** What this machine can run, with plain reasons for what it cannot. */
export type EngineAvailability = Pick<WorkerPresence, 'runtimes' | 'backend' | 'passedOver'>;

export interface EngineOptions {
  readonly sandbox: SandboxConfig;
  /** How many boxes wait for programs; none unless said otherwise. */
  readonly pool?: PoolSettings;
  /** Absolute path of a JavaScript file that calls `trainerMain()` of @convolab/compute/trainer. */
  readonly trainerEntry: string;
  /** Where `npm run setup:tensorflow` installs faster backends; without it models train on WebAssembly. */
  readonly tensorflowFolder?: string | null;
  /** Of one training; all cores unless said otherwise. */
  readonly trainerThreads?: number;
  /** How long after a verdict its explanation may take, milliseconds; a place of the worker is held so long. */
  readonly explanationMs?: number;
  /** Told of platform errors that cost a diagnosis but not the verdict. */
  readonly onDiagnosisError: (error: unknown) => void;
}

export interface Engine {
  /** Rejects when the platform fails, or with the signal's reason; a failing student program is a result. */
  grade(
    request: GradingRequest,
    emit: (event: GradingEvent) => void | Promise<void>,
    signal: AbortSignal,
  ): Promise<GradingResult>;
  /** The same engine with its programs run through `wrap`, which may keep boxes and measure them. What it keeps open it must close itself. */
  through(wrap: (runner: ProgramRunner) => ProgramRunner): Pick<Engine, 'grade'>;
  /** Tries what can be run here; costs a second or so. */
  availability(): Promise<EngineAvailability>;
  /** Begins to start the boxes that shall wait, in the background. */
  warm(): void;
  close(): Promise<void>;
}

/** LeNet-5 takes about 350 MiB with its data; the largest model that is let through about twice that, and TensorFlow some 550 more. */
const TRAINER_MEMORY_MIB = 1_536;

/** Joins graders, boxes and trainers. Nothing else does. */
export function createEngine(options: EngineOptions): Engine {
  return new GradingEngine(options);
}

class GradingEngine implements Engine {
  private readonly runner: SandboxProgramRunner;
  private readonly trainer: ProcessModelTrainer;
  private readonly digits = createDigitSource();

  constructor(private readonly options: EngineOptions) {
    const { sandbox, pool = COLD_ONLY } = options;
    this.runner = createProgramRunner(sandbox, pool);
    this.trainer = createModelTrainer({
      trainerEntry: options.trainerEntry,
      memoryMiB: TRAINER_MEMORY_MIB,
      tensorflowFolder: options.tensorflowFolder ?? null,
      ...(options.trainerThreads !== undefined && { threads: options.trainerThreads }),
    });
  }

  grade(...[request, emit, signal]: Parameters<Engine['grade']>): Promise<GradingResult> {
    return this.gradeOn(this.runner, request, emit, signal);
  }

  through(wrap: (runner: ProgramRunner) => ProgramRunner): Pick<Engine, 'grade'> {
    const runner = wrap(this.runner);
    return { grade: (...[request, emit, signal]) => this.gradeOn(runner, request, emit, signal) };
  }

  async availability(): Promise<EngineAvailability> {
    const [programs, training] = await Promise.all([this.runner.availability(), this.probeTrainer()]);
    const { backend, reason, passedOver } = training;
    return {
      runtimes: [...programs, { runtime: 'training', available: backend !== null, reason }],
      backend,
      passedOver,
    };
  }

  warm(): void {
    this.runner.warm();
  }

  async close(): Promise<void> {
    await Promise.all([this.runner.close(), this.trainer.close()]);
  }

  private async gradeOn(
    runner: ProgramRunner,
    ...[request, emit, signal]: Parameters<Engine['grade']>
  ): Promise<GradingResult> {
    const { trainer, digits } = this;
    const { onDiagnosisError, explanationMs: timeoutMs = DEFAULT_DIAGNOSIS.timeoutMs } = this.options;
    const ports = { runner, trainer, digits, emit, signal, onDiagnosisError };
    const { verdict, accuracy, scores, backend, files } = await gradeByKind(request, ports, {
      ...DEFAULT_DIAGNOSIS,
      timeoutMs,
    });
    const engine = [`node ${process.versions.node}`, backend].filter((part) => part !== null).join(', ');
    return { ...verdict, engine, accuracy, scores, files };
  }

  private async probeTrainer() {
    try {
      const { backend, passedOver } = await this.trainer.backend();
      return { backend, passedOver, reason: null };
    } catch (error) {
      if (error instanceof ComputeError) return { backend: null, passedOver: [], reason: error.message };
      throw error;
    }
  }
}

const UNTRAINED = { accuracy: null, scores: [], backend: null, files: [] };

async function gradeByKind(
  { content, payload, mode, seed, holdsBack = false }: GradingRequest,
  ports: GradingPorts & ModelGradingPorts,
  diagnosis: typeof DEFAULT_DIAGNOSIS,
): Promise<ModelGrading> {
  const { slug, spec, solutions, bugs, data } = content;
  if (spec.kind === 'quiz' && payload.kind === 'quiz') {
    return { verdict: await gradeQuiz({ spec, answers: payload.answers, seed }, ports.emit), ...UNTRAINED };
  }
  if (spec.kind === 'quiz' || payload.kind === 'quiz') {
    throw new Error(`No grader takes a ${payload.kind} for an exercise of the kind ${spec.kind}.`);
  }
  const { language, files } = payload;
  const program = { language, source: files[0]?.content ?? '', mode, seed };
  if (spec.kind === 'model') return gradeModel({ spec, ...program, holdsBack }, ports);
  const submission = { exercise: { slug, spec, solutions, bugs, data }, ...program };
  return { verdict: await gradeFunction(submission, ports, diagnosis), ...UNTRAINED };
}
