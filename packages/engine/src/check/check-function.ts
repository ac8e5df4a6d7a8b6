import { isTrainingLoop } from '@convolab/contracts';
import { checkPrograms, notesOnMemory } from './check-programs.ts';
import { bugAccepted, MUTANTS_SKIPPED, NO_MUTANTS, NO_MUTANTS_OF_TRAININGS } from './check-text.ts';
import type { CheckWork, ContentOf, Findings, ProgramFindings } from './findings.ts';
import { checkMutants } from './mutants/check-mutants.ts';
import { FURTHER_SEEDS } from './seeds.ts';

/** A training takes seconds, and what it reaches hardly depends on the draw. */
const FURTHER_SEEDS_OF_TRAININGS = 2;

/** Function exercises: solutions, starters and bugs with every seed, then mutants of the TypeScript solutions with the first. */
export async function checkFunction(content: ContentOf<'function'>, work: CheckWork): Promise<Findings> {
  const { limits } = content.spec;
  const isTraining = isTrainingLoop(content.spec);
  const furtherSeeds = isTraining ? FURTHER_SEEDS.slice(0, FURTHER_SEEDS_OF_TRAININGS) : FURTHER_SEEDS;
  const rules = { mode: 'graded', furtherSeeds, limits, bugAccepted } as const;
  const checked = await checkPrograms(content, work, rules);
  const found: Findings = {
    problems: checked.flatMap(({ problems }) => problems),
    notes: notesOnMemory(checked),
    programs: checked.map(({ program }) => program),
    mutants: null,
  };
  if (isTraining) return { ...found, notes: [...found.notes, NO_MUTANTS_OF_TRAININGS] };
  if (!content.solutions.some(({ language }) => language === 'typescript')) {
    return { ...found, notes: [...found.notes, NO_MUTANTS] };
  }
  if (checked.some(({ program }) => program.role === 'solution' && program.verdict !== 'accepted')) {
    return { ...found, notes: [...found.notes, MUTANTS_SKIPPED] };
  }
  const { report, problems } = await checkMutants(content, work, slowestCallMs(checked));
  return { ...found, mutants: report, problems: [...found.problems, ...problems] };
}

const slowestCallMs = (checked: readonly ProgramFindings[]) =>
  Math.max(
    ...checked.map(({ program: { role, usage } }) => (role === 'solution' ? (usage.callCpuMs ?? 0) : 0)),
  );
