import type {
  AnswerReport,
  CaseReport,
  Counterexample,
  Diagnosis,
  EpochReport,
  EvaluationReport,
  ModelReport,
  RunEvent,
  RunEventBody,
  TrainingProgress,
  VerdictReport,
} from '@convolab/contracts';

/** `waiting`: nothing was heard of the run yet. */
export type RunPhase = 'waiting' | 'queued' | 'running' | 'finished' | 'cancelled';

/** All that a page knows of one run. Everything but the phase belongs to the newest take. */
export interface RunStory {
  readonly phase: RunPhase;
  /** How often a worker took the run; 0 before the first. */
  readonly take: number;
  readonly lastSeq: number;
  readonly queue: { readonly position: number; readonly expectedMs: number | null } | null;
  /** When the newest take began and when the run ended, ISO instants by the server's clock. */
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  /** Ordered by index. */
  readonly cases: readonly CaseReport[];
  readonly answers: readonly AnswerReport[];
  /** One, or one for each function that makes a model. */
  readonly models: readonly ModelReport[];
  /** Within the epochs, in the order of training; the last one is now. */
  readonly progress: readonly TrainingProgress[];
  /** Ordered by epoch. */
  readonly epochs: readonly EpochReport[];
  readonly evaluation: EvaluationReport | null;
  readonly verdict: VerdictReport | null;
  readonly diagnosis: Diagnosis | null;
  readonly counterexample: Counterexample | null;
}

export const EMPTY_STORY: RunStory = {
  phase: 'waiting',
  take: 0,
  lastSeq: 0,
  queue: null,
  startedAt: null,
  endedAt: null,
  cases: [],
  answers: [],
  models: [],
  progress: [],
  epochs: [],
  evaluation: null,
  verdict: null,
  diagnosis: null,
  counterexample: null,
};

/** What has happened in a run, told by its events in any order; an event that comes twice counts once. */
export function runStory(events: readonly RunEvent[]): RunStory {
  return [...events].sort((a, b) => a.seq - b.seq).reduce(continueStory, EMPTY_STORY);
}

export const isOver = (story: RunStory) => story.phase === 'finished' || story.phase === 'cancelled';

function continueStory(story: RunStory, { seq, at, event }: RunEvent): RunStory {
  if (seq <= story.lastSeq) return story;
  return { ...tell(story, event, at), lastSeq: seq };
}

function tell(story: RunStory, event: RunEventBody, at: string): RunStory {
  switch (event.type) {
    case 'queued':
      return isOver(story) ? story : { ...story, phase: 'queued', queue: event.data };
    case 'running':
      return { ...EMPTY_STORY, phase: 'running', take: event.data.take, startedAt: at };
    case 'finished':
      return { ...story, phase: event.data.status, queue: null, endedAt: at };
    default:
      return { ...story, ...told(story, event) };
  }
}

type GraderEvent = Exclude<RunEventBody, { type: 'queued' | 'running' | 'finished' }>;

function told(story: RunStory, event: GraderEvent): Partial<RunStory> {
  switch (event.type) {
    case 'case':
      return { cases: withReport(story.cases, event.data, (report) => report.index) };
    case 'answer':
      return { answers: withAnswer(story.answers, event.data) };
    case 'model':
      return { models: [...story.models, event.data] };
    case 'progress':
      return { progress: [...story.progress, event.data] };
    case 'epoch':
      return { epochs: withReport(story.epochs, event.data, (report) => report.epoch) };
    case 'evaluation':
      return { evaluation: event.data };
    case 'verdict':
      return { verdict: event.data };
    case 'diagnosed':
      return { diagnosis: event.data };
    case 'counterexample':
      return { counterexample: event.data };
  }
}

function withReport<Report>(
  reports: readonly Report[],
  report: Report,
  placeOf: (report: Report) => number,
): Report[] {
  const others = reports.filter((other) => placeOf(other) !== placeOf(report));
  return [...others, report].sort((a, b) => placeOf(a) - placeOf(b));
}

function withAnswer(answers: readonly AnswerReport[], answer: AnswerReport): AnswerReport[] {
  const known = answers.some(({ id }) => id === answer.id);
  return known ? answers.map((other) => (other.id === answer.id ? answer : other)) : [...answers, answer];
}

/** The case that a page opens first: the first that is shown and went wrong, else the first shown, else the first. */
export function tellingCase(cases: readonly CaseReport[]): number | null {
  const failed = cases.filter(({ verdict }) => verdict !== 'accepted' && verdict !== 'not-run');
  const chosen =
    failed.find(({ detail }) => detail !== null) ?? failed[0] ?? cases.find(({ detail }) => detail !== null);
  return chosen?.index ?? cases[0]?.index ?? null;
}
