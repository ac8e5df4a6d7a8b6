import { LANGUAGES, type Counterexample } from '@convolab/contracts';
import { createRandom } from '@convolab/tensor';
import { functionOf } from '../../cases/case-function.ts';
import { caseSlots, runsIn } from '../../cases/case-slots.ts';
import type { CaseSources } from '../../cases/case-sources.ts';
import type { FunctionSubmission } from '../../function/case-rules.ts';
import type { ProgramBoxes } from '../../function/program-boxes.ts';
import type { GradedCase } from '../../function/run-cases.ts';
import { deriveSeed } from '../derive-seed.ts';
import { withDiagnosisBoxes, type BoxSupply } from '../diagnosis-boxes.ts';
import { isWrongCase } from '../wrong-case.ts';
import { isShowable } from './drawn-entries.ts';
import { EntrySpace } from './entry-space.ts';
import { InputTrials } from './input-trials.ts';
import { reportCounterexample } from './report-counterexample.ts';
import { searchInputs, type SearchSpaces } from './search-inputs.ts';
import { simplifyNumbers } from './simplify-numbers.ts';

/** Calls of the student's program until one fails, and to make that one simple. */
const SEARCH_CALLS = 400;
const SIMPLIFY_CALLS = 150;
/** A small input that takes longer is none. */
const CPU_MS = 500;

interface CounterexampleSearch extends BoxSupply {
  readonly submission: FunctionSubmission;
  readonly graded: readonly GradedCase[];
  readonly sources: Pick<CaseSources, 'expectationOf'>;
  /** When to make do with what was found, `performance.now()`. */
  readonly endsAt: number;
}

/**
 * Finds a small input that the program gets wrong, made afresh from the entries of the exercise whose arguments are drawn: the
 * smallest sizes and the simplest numbers come first. It is none of the hidden cases, and the same again for the same seed.
 * Null where none was found. Rejects with platform errors and with the signal's reason.
 */
export async function findCounterexample(search: CounterexampleSearch): Promise<Counterexample | null> {
  const { submission, endsAt } = search;
  const spaces = spacesOf(search);
  if (spaces.failing.length + spaces.others.length === 0) return null;
  const random = createRandom(await deriveSeed(submission.seed, 'counterexample'), 'inputs');
  const confirmed = await inBoxes(search, (boxes) =>
    inBoxes(search, async (others) => {
      const trials = trialsOf(search, boxes, endsAt);
      trials.allow(SEARCH_CALLS);
      const failing = await searchInputs(spaces, trials, random);
      if (!failing) return null;
      others.prepare();
      trials.allow(SIMPLIFY_CALLS);
      const { input } = await simplifyNumbers(failing, trials);
      // In a box that has seen nothing else: a program that remembers earlier calls may fail because of those.
      const confirming = trialsOf(search, others, Infinity);
      confirming.allow(1);
      return confirming.try(input);
    }),
  );
  return confirmed && reportCounterexample(confirmed, submission);
}

function trialsOf(
  { submission, graded, sources }: CounterexampleSearch,
  boxes: ProgramBoxes,
  endsAt: number,
): InputTrials {
  const hidden = graded.map(({ drawn }) => drawn).filter(({ visibility }) => visibility === 'hidden');
  return new InputTrials({ submission, sources, hidden, endsAt }, boxes);
}

/** None is started before it is needed. */
function inBoxes<Result>(
  { submission, runner, signal }: CounterexampleSearch,
  work: (boxes: ProgramBoxes) => Promise<Result>,
): Promise<Result> {
  const { exercise, language, source } = submission;
  const { limits } = exercise.spec;
  const program = {
    runtime: LANGUAGES[language].runtime,
    source,
    limits: { ...limits, cpuMs: Math.min(limits.cpuMs, CPU_MS) },
  };
  return withDiagnosisBoxes(program, { runner, signal }, work);
}

/** The drawn entries with a wrong case, and those without a fault; another input of what was ended by a limit might end a box again. */
function spacesOf({ submission, graded }: CounterexampleSearch): SearchSpaces {
  const { spec } = submission.exercise;
  const slots = caseSlots(spec).filter((slot) => runsIn(submission.mode, slot.spec));
  const spaces: Record<keyof SearchSpaces, EntrySpace[]> = { failing: [], others: [] };
  for (const entry of new Set(slots.map((slot) => slot.spec))) {
    const called = functionOf(spec, entry);
    if (!isShowable(entry, called)) continue;
    const cases = graded.filter((_, index) => slots[index]?.spec === entry);
    if (cases.some(isWrongCase)) spaces.failing.push(new EntrySpace(entry, called));
    else if (cases.every(({ judgement }) => judgement.verdict === 'accepted'))
      spaces.others.push(new EntrySpace(entry, called));
  }
  return spaces;
}
