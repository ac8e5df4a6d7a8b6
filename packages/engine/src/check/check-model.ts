import { isTrained } from '@convolab/contracts';
import { checkPrograms, notesOnMemory } from './check-programs.ts';
import { BUG_STRUCTURE_ACCEPTED, TRAINING_NOT_RUN } from './check-text.ts';
import type { CheckWork, ContentOf, Findings } from './findings.ts';

/** Model exercises: the structure that each program builds. Nothing is trained: that takes minutes, and its outcome is no matter of cases. */
export async function checkModel(content: ContentOf<'model'>, work: CheckWork): Promise<Findings> {
  const { spec } = content;
  const checked = await checkPrograms(content, work, {
    mode: 'practice',
    // Nothing is drawn.
    furtherSeeds: [],
    limits: spec.limits,
    starterLoads: isTrained(spec) || !spec.brokenStarter,
    bugAccepted: () => BUG_STRUCTURE_ACCEPTED,
  });
  return {
    problems: checked.flatMap(({ problems }) => problems),
    notes: [...(isTrained(spec) ? [TRAINING_NOT_RUN] : []), ...notesOnMemory(checked)],
    programs: checked.map(({ program }) => program),
    mutants: null,
  };
}
