import {
  LANGUAGES,
  runtimeFor,
  type CaseReport,
  type ExerciseContent,
  type GradingEvent,
  type Language,
  type ProgramLimits,
  type SubmissionMode,
  type VerdictReport,
} from '@convolab/contracts';
import { SandboxError } from '@convolab/sandbox';
import type { Engine } from '../engine.ts';
import { ReusedBoxes, type ProgramRecord } from './reused-boxes.ts';

export interface TrialProgram {
  readonly language: Language;
  readonly source: string;
}

export interface TrialSettings {
  readonly seed: string;
  readonly mode: SubmissionMode;
  /** `hidden` leaves out the example and visible cases. */
  readonly cases: 'all' | 'hidden';
  /** Whether the first case that is not accepted is enough. */
  readonly untilFailure?: boolean;
  /** CPU time a call may take, in place of the exercise's limit, milliseconds. */
  readonly cpuMs?: number;
}

export interface Trial extends Pick<VerdictReport, 'verdict' | 'score' | 'maxScore'> {
  readonly failedCases: readonly string[];
}

/** Thrown by the listener to end a grading whose outcome is known. */
const ENOUGH = new Error('The outcome of the trial is known.');

/** Hears a grading until its outcome is known: what follows a verdict costs time and says nothing here. */
class TrialListener {
  private trial: Trial | null = null;
  private readonly failedCases: string[] = [];

  constructor(private readonly untilFailure: boolean) {}

  readonly listen = (event: GradingEvent): void => {
    if (event.type === 'case') this.hearCase(event.data);
    if (event.type === 'verdict') this.conclude(event.data);
    if (this.trial !== null) throw ENOUGH;
  };

  outcome(): Trial {
    if (this.trial === null) throw new Error('A grading ended without a verdict.');
    return this.trial;
  }

  private hearCase({ name, verdict, score, maxScore }: CaseReport): void {
    if (verdict === 'accepted') return;
    this.failedCases.push(name);
    // That a case is not run follows from something that the verdict alone tells.
    if (this.untilFailure && verdict !== 'not-run') this.conclude({ verdict, score, maxScore });
  }

  private conclude({ verdict, score, maxScore }: Omit<Trial, 'failedCases'>): void {
    this.trial = { verdict, score, maxScore, failedCases: this.failedCases };
  }
}

/** A busy machine may fail to start a box; so many attempts are made before the platform counts as failing. */
const MAX_ATTEMPTS = 3;

/** Grades programs of one exercise again and again, with the graders and the boxes that students' programs have. */
export class Trials {
  private readonly boxes: ReusedBoxes;
  private readonly grader: Pick<Engine, 'grade'>;

  constructor(
    engine: Pick<Engine, 'through'>,
    private readonly content: ExerciseContent,
    private readonly signal: AbortSignal,
  ) {
    this.boxes = new ReusedBoxes(signal);
    this.grader = engine.through((runner) => this.boxes.over(runner));
  }

  /** Rejects when the platform fails, with DrawError for a broken exercise, and with the signal's reason. */
  async run(program: TrialProgram, settings: TrialSettings): Promise<Trial> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.runOnce(program, settings);
      } catch (error) {
        const isPassing = error instanceof SandboxError && error.code !== 'unavailable';
        if (!isPassing || attempt >= MAX_ATTEMPTS || this.signal.aborted) throw error;
      }
    }
  }

  recordOf(program: TrialProgram): ProgramRecord {
    return this.boxes.recordOf(this.boxedAs(program));
  }

  /** Ends the boxes of a program that will not be tried again. */
  release(program: TrialProgram): Promise<void> {
    return this.boxes.release(this.boxedAs(program));
  }

  close(): Promise<void> {
    return this.boxes.close();
  }

  private async runOnce({ language, source }: TrialProgram, settings: TrialSettings): Promise<Trial> {
    const { mode, seed, untilFailure = false } = settings;
    const content = contentFor(this.content, settings);
    const files = [{ path: LANGUAGES[language].file, content: source }];
    const payload = { kind: 'program', language, files } as const;
    const listener = new TrialListener(untilFailure);
    try {
      await this.grader.grade({ content, payload, mode, seed }, listener.listen, this.signal);
    } catch (error) {
      if (error !== ENOUGH) throw error;
    }
    return listener.outcome();
  }

  private boxedAs({ language, source }: TrialProgram) {
    return { runtime: runtimeFor(this.content.spec, language), source };
  }
}

/** Without bugs: nothing is to be diagnosed. */
function contentFor(content: ExerciseContent, { cases, cpuMs }: TrialSettings): ExerciseContent {
  const { spec } = content;
  if (spec.kind !== 'function') return { ...content, bugs: [] };
  const limits: ProgramLimits = { ...spec.limits, cpuMs: cpuMs ?? spec.limits.cpuMs };
  const chosen = spec.cases.filter(({ visibility }) => cases === 'all' || visibility === 'hidden');
  return { ...content, bugs: [], spec: { ...spec, limits, cases: chosen } };
}
