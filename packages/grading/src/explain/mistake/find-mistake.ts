import { LANGUAGES, type BugProgram, type FunctionExercise, type Language } from '@convolab/contracts';
import type { CaseSources } from '../../cases/case-sources.ts';
import type { DrawnCase } from '../../cases/drawn-case.ts';
import { withDiagnosisBoxes, type BoxSupply } from '../diagnosis-boxes.ts';
import { isWrongCase } from '../wrong-case.ts';
import { rulesOf, type FunctionSubmission } from '../../function/case-rules.ts';
import { behavesAlike, isWhole, type ObservedCase } from './behaves-alike.ts';
import { drawFreshCases } from './fresh-cases.ts';
import { BugMemory } from './bug-memory.ts';
import { judge } from '../../function/judge-case.ts';
import { makeCalls } from '../../function/run-cases.ts';

export interface DiagnosisSettings {
  /** All explanations together get this long; what takes longer is left out. */
  readonly timeoutMs: number;
  /** Bug programs that run at a time. */
  readonly concurrency: number;
  /** Remembers bug programs from run to run; without one each run begins anew. */
  readonly memory?: BugMemory;
}

/** A few hundred milliseconds are the rule; a crowded machine, or one whose boxes start cold, takes longer, and is worth waiting for. */
export const DEFAULT_DIAGNOSIS: DiagnosisSettings = {
  timeoutMs: 10_000,
  concurrency: 2,
  memory: new BugMemory(),
};

/** A mistake that takes a bug program longer than a student's program is not the student's. */
const CPU_MS = 1_000;

interface MistakeSearch extends BoxSupply {
  readonly submission: FunctionSubmission;
  readonly graded: readonly ObservedCase[];
  readonly sources: CaseSources;
  /** Bug programs that run at a time. */
  readonly concurrency: number;
  readonly memory: BugMemory;
  /** Told of a platform error that costs one bug program. */
  readonly onError: (error: unknown) => void;
}

/**
 * Finds the bug program that does in every case what the student's does, passing cases too. Where several do, they are told apart by
 * fresh inputs; the first one in the exercise's order stands for those that nothing tells apart. Null where none fits.
 * Rejects with platform errors and with the signal's reason.
 */
export async function findMistake(search: MistakeSearch): Promise<BugProgram | null> {
  const { submission, graded, sources } = search;
  if (!graded.some(isWrongCase) || !graded.every(isWhole)) return null;
  const fitting = await fittingOf(submission.exercise.bugs, graded, search);
  if (namesOf(fitting).size <= 1) return fitting[0] ?? null;
  const fresh = await observe(await drawFreshCases(submission, sources), search);
  const [first = null] = await fittingOf(fitting, fresh.filter(isWhole), search);
  return first;
}

const namesOf = (bugs: readonly BugProgram[]) => new Set(bugs.map(({ name }) => name));

/** Those of `bugs` that behave as the student's program does, in their order. */
async function fittingOf(
  bugs: readonly BugProgram[],
  observed: readonly ObservedCase[],
  search: MistakeSearch,
): Promise<BugProgram[]> {
  const fitting = new Set<BugProgram>();
  const work = inLanguageFirst(bugs, search.submission.language).values();
  const lane = async () => {
    for (const bug of work) if (await fits(bug, observed, search)) fitting.add(bug);
  };
  await Promise.all(Array.from({ length: search.concurrency }, lane));
  return bugs.filter((bug) => fitting.has(bug));
}

/** Bugs in the student's language first: they share its rounding and its conversions. */
const inLanguageFirst = (bugs: readonly BugProgram[], language: Language): BugProgram[] => [
  ...bugs.filter((bug) => bug.language === language),
  ...bugs.filter((bug) => bug.language !== language),
];

async function fits(
  bug: BugProgram,
  observed: readonly ObservedCase[],
  search: MistakeSearch,
): Promise<boolean> {
  try {
    const unknown = await unknownCases(bug, observed, search);
    return unknown !== null && (unknown.length === 0 || (await fitsInBox(bug, unknown, search)));
  } catch (error) {
    search.signal.throwIfAborted();
    search.onError(error);
    return false;
  }
}

/** The cases that it is not remembered from; null where it is, and did something else. */
async function unknownCases(
  bug: BugProgram,
  observed: readonly ObservedCase[],
  { submission, memory }: MistakeSearch,
): Promise<ObservedCase[] | null> {
  const unknown: ObservedCase[] = [];
  for (const one of observed) {
    const calls = await memory.recall(bug, one.drawn);
    if (!calls) unknown.push(one);
    else if (!behavesAlike(one, calls, rulesOf(submission.exercise.spec, one.drawn, bug.language)))
      return null;
  }
  return unknown;
}

function fitsInBox(
  bug: BugProgram,
  observed: readonly ObservedCase[],
  search: MistakeSearch,
): Promise<boolean> {
  const { spec } = search.submission.exercise;
  return withDiagnosisBoxes(programOf(bug, spec), search, async (boxes) => {
    for (const one of observed) {
      const rules = rulesOf(spec, one.drawn, bug.language);
      const calls = await makeCalls(one.drawn, boxes, rules);
      await search.memory.keep(bug, one.drawn, calls);
      if (!behavesAlike(one, calls, rules)) return false;
    }
    return true;
  });
}

/** What the student's program does with other cases. */
function observe(cases: readonly DrawnCase[], search: MistakeSearch): Promise<ObservedCase[]> {
  const { exercise, ...student } = search.submission;
  return withDiagnosisBoxes(programOf(student, exercise.spec), search, async (boxes) => {
    const observed: ObservedCase[] = [];
    for (const drawn of cases) {
      const rules = rulesOf(exercise.spec, drawn, student.language);
      const calls = await makeCalls(drawn, boxes, rules);
      observed.push({ drawn, calls, judgement: judge(drawn, calls, rules) });
    }
    return observed;
  });
}

const programOf = (
  { language, source }: Pick<BugProgram, 'language' | 'source'>,
  { limits }: FunctionExercise,
) => ({
  runtime: LANGUAGES[language].runtime,
  source,
  limits: { ...limits, cpuMs: Math.min(limits.cpuMs, CPU_MS) },
});
