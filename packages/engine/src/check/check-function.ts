import { checkPrograms, notesOnMemory } from './check-programs.ts';
import { bugAccepted, MUTANTS_SKIPPED, NO_MUTANTS } from './check-text.ts';
import type { CheckWork, ContentOf, Findings, ProgramFindings } from './findings.ts';
import { checkMutants } from './mutants/check-mutants.ts';
import { FURTHER_SEEDS } from './seeds.ts';

/** Function exercises: solutions, starters and bugs with every seed, then mutants of the TypeScript solutions with the first. */
export async function checkFunction(content: ContentOf<'function'>, work: CheckWork): Promise<Findings> {
  const { limits } = content.spec;
  const rules = { mode: 'graded', furtherSeeds: FURTHER_SEEDS, limits, bugAccepted } as const;
  const checked = await checkPrograms(content, work, rules);
  const found: Findings = {
    problems: checked.flatMap(({ problems }) => problems),
    notes: notesOnMemory(checked),
    programs: checked.map(({ program }) => program),
    mutants: null,
  };
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
