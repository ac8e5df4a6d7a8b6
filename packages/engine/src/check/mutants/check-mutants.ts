import type { CheckProblem, Mutant, MutantsReport, SolutionProgram } from '@convolab/contracts';
import { findSolution } from '@convolab/grading';
import { mutantsLive, UNKNOWN_EQUIVALENT } from '../check-text.ts';
import type { CheckWork, ContentOf } from '../findings.ts';
import { inLanes } from '../in-lanes.ts';
import { FIRST_SEED } from '../seeds.ts';
import { makeMutants, type MutantProgram } from './make-mutants.ts';
import { sampleEvenly } from './sample.ts';

const MAX_MUTANTS = 120;
const MIN_REJECTED_SHARE = 0.9;
/** An endless mutant is ended long before the exercise's limit. */
const CPU_FACTOR = 10;
/** Not so early that a busy machine or a cold compiler could look like an endless loop. */
const MIN_CPU_MS = 200;

type Fate = 'rejected' | 'accepted' | 'broken';

interface MutantsFindings {
  readonly report: MutantsReport;
  readonly problems: readonly CheckProblem[];
}

/** Whether the hidden cases notice small slips in the TypeScript solutions, the reference's first. */
export async function checkMutants(
  content: ContentOf<'function'>,
  { trials, concurrency, onProgress }: CheckWork,
  slowestCallMs: number,
): Promise<MutantsFindings> {
  const { made, mutants } = await chooseMutants(content);
  const cpuMs = Math.min(content.spec.limits.cpuMs, Math.max(MIN_CPU_MS, CPU_FACTOR * slowestCallMs));
  let done = 0;
  const total = mutants.length;
  onProgress({ stage: 'mutants', done, total });
  const fates = await inLanes(mutants, concurrency, async ({ source }): Promise<Fate> => {
    const program = { language: 'typescript', source } as const;
    const settings = {
      seed: FIRST_SEED,
      mode: 'graded',
      cases: 'hidden',
      untilFailure: true,
      cpuMs,
    } as const;
    const { verdict } = await trials.run(program, settings);
    await trials.release(program);
    done += 1;
    onProgress({ stage: 'mutants', done, total });
    // What cannot be parsed is no slip of a thinking person, and says nothing of the cases.
    if (verdict === 'compile-error') return 'broken';
    return verdict === 'accepted' ? 'accepted' : 'rejected';
  });
  const tried = mutants.filter((_, index) => fates[index] !== 'broken');
  const accepted = mutants.filter((_, index) => fates[index] === 'accepted');
  return judge(content, made, tried, accepted);
}

/** All mutants of the first solution, and of the next ones as long as there is room; evenly spread where there are too many. */
async function chooseMutants(content: ContentOf<'function'>) {
  let made = 0;
  const mutants: MutantProgram[] = [];
  for (const solution of inOrder(content)) {
    const all = await makeMutants(solution);
    made += all.length;
    mutants.push(...sampleEvenly(all, MAX_MUTANTS - mutants.length));
  }
  return { made, mutants };
}

/** The reference's first where it is a solution. */
function inOrder({ solutions, spec }: ContentOf<'function'>): SolutionProgram[] {
  const references = spec.functions.map(({ reference }) =>
    typeof reference === 'string' ? null : findSolution(solutions, reference.solution),
  );
  const isReference = (solution: SolutionProgram) => references.includes(solution);
  const typescript = solutions.filter(({ language }) => language === 'typescript');
  return [...typescript.filter(isReference), ...typescript.filter((solution) => !isReference(solution))];
}

function judge(
  { equivalentMutants }: ContentOf<'function'>,
  made: number,
  tried: readonly MutantProgram[],
  accepted: readonly MutantProgram[],
): MutantsFindings {
  const reasonOf = ({ id }: Mutant) => equivalentMutants.find(({ mutant }) => mutant === id)?.reason ?? null;
  const survivors = accepted.filter((mutant) => reasonOf(mutant) === null);
  const equivalent = accepted.flatMap((mutant) => {
    const reason = reasonOf(mutant);
    return reason === null ? [] : [{ ...withoutSource(mutant), reason }];
  });
  const rejected = tried.length - accepted.length;
  const counted = tried.length - equivalent.length;
  const share = counted === 0 ? 1 : rejected / counted;
  const unknown = equivalentMutants.filter(({ mutant }) => !accepted.some(({ id }) => id === mutant));
  const problems: CheckProblem[] = unknown.map(({ mutant }) => ({
    check: 'mutants',
    place: `mutants.yaml: ${mutant}`,
    message: UNKNOWN_EQUIVALENT,
  }));
  if (share < MIN_REJECTED_SHARE) {
    problems.push({ check: 'mutants', place: 'cases', message: mutantsLive(rejected, counted) });
  }
  const report = {
    made,
    tried: tried.length,
    rejected,
    share,
    survivors: survivors.map(withoutSource),
    equivalent,
  };
  return { report, problems };
}

const withoutSource = ({ id, solution, line, column, original, mutated }: MutantProgram): Mutant => ({
  id,
  solution,
  line,
  column,
  original,
  mutated,
});
