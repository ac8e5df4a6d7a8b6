import type { CheckKind, CheckProblem, CheckUsage, LocalizedText, ProgramLimits } from '@convolab/contracts';
import * as text from './check-text.ts';
import type { ProgramFindings, RoledProgram } from './findings.ts';
import { checkLimits } from './limits.ts';
import { FIRST_SEED } from './seeds.ts';
import type { Trial, Trials } from './trials.ts';

/** How programs of a kind of exercise are tried. */
export interface ProgramRules {
  readonly mode: 'graded' | 'practice';
  /** After the first one, for which every case is run. */
  readonly furtherSeeds: readonly string[];
  readonly limits: ProgramLimits;
  /** Whether starters must load: not where they are to be mended. */
  readonly starterLoads?: boolean;
  /** Said of a bug that is accepted. */
  readonly bugAccepted: (acceptedSeeds: number, seeds: number) => LocalizedText;
}

const CHECK_OF = { solution: 'solution', starter: 'starter', bug: 'bug' } as const;

/** Tries one program with every seed, and says what its role forbids. */
export async function checkProgram(
  program: RoledProgram,
  trials: Trials,
  rules: ProgramRules,
): Promise<ProgramFindings> {
  const { role, name, language } = program;
  const first = await trials.run(program, { seed: FIRST_SEED, mode: rules.mode, cases: FIRST_CASES[role] });
  // Of one submission, as a student makes it: a box that goes on through twenty keeps more.
  const { memoryBytes } = trials.recordOf(program);
  const further = await tryFurther(program, trials, rules);
  const record = trials.recordOf(program);
  await trials.release(program);

  const usage: CheckUsage = {
    callCpuMs: record.callCpuMs,
    loadCpuMs: record.loadCpuMs,
    memoryBytes,
    outputBytes: record.outputBytes,
  };
  const told = [...COMPLAIN[role]([first, ...further], rules)];
  const mustLoad = role !== 'starter' || (rules.starterLoads ?? true);
  if (mustLoad && !record.hasLoaded) told.unshift(text.DOES_NOT_LOAD);
  else if (role === 'bug' && !record.hasReturned) told.unshift(text.NEVER_RETURNS);
  const place = text.placeOf(program);
  const problems = told.map((message) => problem(CHECK_OF[role], place, message));
  if (role === 'solution') {
    problems.push(...checkLimits(usage, rules.limits).map((message) => problem('limits', place, message)));
  }
  const seeds = 1 + further.length;
  const checked = { role, name, language, ok: problems.length === 0, verdict: first.verdict, seeds, usage };
  return { program: checked, problems };
}

const FIRST_CASES = { solution: 'all', starter: 'all', bug: 'hidden' } as const;

const problem = (check: CheckKind, place: string, message: LocalizedText): CheckProblem => ({
  check,
  place,
  message,
});

/** Starters are not meant to be right with any seed: one is enough. What cannot be loaded cannot be with another seed either. */
async function tryFurther(program: RoledProgram, trials: Trials, rules: ProgramRules): Promise<Trial[]> {
  if (program.role === 'starter' || !trials.recordOf(program).hasLoaded) return [];
  const tried: Trial[] = [];
  for (const seed of rules.furtherSeeds) {
    tried.push(await trials.run(program, { seed, mode: rules.mode, cases: 'hidden', untilFailure: true }));
  }
  return tried;
}

type Complain = (tried: readonly Trial[], rules: ProgramRules) => readonly LocalizedText[];

const isAccepted = ({ verdict }: Trial) => verdict === 'accepted';

const COMPLAIN: Readonly<Record<RoledProgram['role'], Complain>> = {
  solution: (tried) => {
    const failed = tried.filter((trial) => !isAccepted(trial));
    const [worst] = failed;
    if (worst) return [text.solutionFails(worst.verdict, worst.failedCases, failed.length, tried.length)];
    const poor = tried.find(({ score, maxScore }) => score < maxScore);
    return poor ? [text.lessThanFull(poor.score, poor.maxScore)] : [];
  },
  starter: (tried) => (tried.some(isAccepted) ? [text.STARTER_ACCEPTED] : []),
  bug: (tried, { bugAccepted }) => {
    const accepted = tried.filter(isAccepted).length;
    return accepted === 0 ? [] : [bugAccepted(accepted, tried.length)];
  },
};
