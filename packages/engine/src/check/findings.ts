import type {
  CheckedProgram,
  CheckProblem,
  CheckReport,
  ExerciseContent,
  ExerciseSpec,
} from '@convolab/contracts';
import type { OnCheckProgress } from './check-exercise.ts';
import type { TrialProgram, Trials } from './trials.ts';

/** What a check of one kind of exercise contributes to the report. */
export type Findings = Pick<CheckReport, 'problems' | 'notes' | 'programs' | 'mutants'>;

export interface ProgramFindings {
  readonly program: CheckedProgram;
  readonly problems: readonly CheckProblem[];
}

/** What a check works with. */
export interface CheckWork {
  readonly trials: Trials;
  readonly concurrency: number;
  readonly onProgress: OnCheckProgress;
}

export interface RoledProgram extends TrialProgram {
  readonly role: CheckedProgram['role'];
  readonly name: string;
}

export type ContentOf<Kind extends ExerciseSpec['kind']> = Omit<ExerciseContent, 'spec'> & {
  readonly spec: Extract<ExerciseSpec, { readonly kind: Kind }>;
};

/** All programs of an exercise: solutions, starters, bugs. */
export function programsOf({ solutions, starters, bugs }: ExerciseContent): RoledProgram[] {
  const roled =
    (role: RoledProgram['role']) =>
    ({ name, language, source }: Omit<RoledProgram, 'role'>) => ({ role, name, language, source });
  const languages = Object.keys(starters) as (keyof typeof starters)[];
  return [
    ...solutions.map(roled('solution')),
    ...languages.map((language) => ({
      role: 'starter' as const,
      name: 'starter',
      language,
      source: starters[language] ?? '',
    })),
    ...bugs.map(roled('bug')),
  ];
}
