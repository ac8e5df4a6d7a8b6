import type { ExerciseContent, LocalizedText } from '@convolab/contracts';
import { checkProgram, type ProgramRules } from './check-program.ts';
import { MEMORY_NOT_MEASURED } from './check-text.ts';
import { programsOf, type CheckWork, type ProgramFindings } from './findings.ts';
import { inLanes } from './in-lanes.ts';

/** Tries all solutions, starters and bugs of an exercise. */
export async function checkPrograms(
  content: ExerciseContent,
  { trials, concurrency, onProgress }: CheckWork,
  rules: ProgramRules,
): Promise<ProgramFindings[]> {
  const programs = programsOf(content);
  const total = programs.length;
  let done = 0;
  onProgress({ stage: 'programs', done, total });
  return inLanes(programs, concurrency, async (program) => {
    const findings = await checkProgram(program, trials, rules);
    done += 1;
    onProgress({ stage: 'programs', done, total });
    return findings;
  });
}

/** Says so where the machine could not tell how much memory solutions took. */
export function notesOnMemory(checked: readonly ProgramFindings[]): LocalizedText[] {
  const isMeasured = checked.every(
    ({ program: { role, usage } }) => role !== 'solution' || usage.memoryBytes !== null,
  );
  return isMeasured ? [] : [MEMORY_NOT_MEASURED];
}
