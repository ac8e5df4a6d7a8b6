import {
  capabilitiesForProgram,
  isTrained,
  type Capabilities,
  type ExerciseContent,
  type ExerciseDetail,
  type ExerciseSpec,
  type ExerciseSummary,
  type Language,
} from '@convolab/contracts';
import { editorSignatures, forbiddenNames, publicCases } from '@convolab/grading';
import type { ShownExercise } from './exercises.repository.ts';

type Progress = ExerciseSummary['progress'];

/** `best`: the best graded share of the points; null for tried only, undefined for untouched. */
export function progressOf(best: number | null | undefined): Progress {
  if (best === undefined) return 'untouched';
  if (best === null || best === 0) return 'tried';
  return best < 1 ? 'partly' : 'solved';
}

/** What lists show of an exercise. */
export function summaryOf(
  { exerciseId, versionId }: ShownExercise,
  { slug, spec }: ExerciseContent,
  progress: Progress,
): ExerciseSummary {
  const { kind, title, summary, level, minutes, points } = spec;
  const languages = languagesOf(spec);
  return {
    id: exerciseId,
    versionId,
    slug,
    kind,
    title,
    summary,
    level,
    minutes,
    points,
    languages,
    progress,
  };
}

/** What the workspace shows: no reference, solution, bug or hidden case is in it. */
export function detailOf(
  summary: ExerciseSummary,
  content: ExerciseContent,
  capabilities: Capabilities,
): ExerciseDetail {
  const { spec } = content;
  return {
    ...summary,
    statement: content.statement,
    starters: content.starters,
    signatures: editorSignatures(spec),
    limits: spec.kind === 'quiz' ? null : { cpuMs: spec.limits.cpuMs, memoryMiB: spec.limits.memoryMiB },
    tolerance: toleranceOf(spec),
    cases: publicCases(spec),
    unavailable: unavailableOf(spec, capabilities),
    accuracy: spec.kind === 'model' && isTrained(spec) ? spec.accuracy : null,
    forbidden: forbiddenOf(spec),
  };
}

const forbiddenOf = (spec: ExerciseSpec): ExerciseDetail['forbidden'] =>
  spec.kind === 'function'
    ? Object.fromEntries(
        spec.languages
          .map((language) => [language, forbiddenNames(spec, language)] as const)
          .filter(([, names]) => names.length > 0),
      )
    : {};

const languagesOf = (spec: ExerciseSpec): Language[] => (spec.kind === 'quiz' ? [] : spec.languages);

function toleranceOf(spec: ExerciseSpec): number | null {
  if (spec.kind !== 'function') return null;
  return spec.tolerance.exact ? 0 : spec.tolerance.relative;
}

/** The reason for each language of the exercise that no worker can run. */
function unavailableOf(spec: ExerciseSpec, { runtimes }: Capabilities): Partial<Record<Language, string>> {
  const missing = (language: Language) => {
    const needed: readonly string[] = capabilitiesForProgram(spec, 'graded', language);
    return runtimes.find(({ runtime, available }) => needed.includes(runtime) && !available)?.reason ?? null;
  };
  const reasons = languagesOf(spec).map((language) => [language, missing(language)] as const);
  return Object.fromEntries(reasons.filter(([, reason]) => reason !== null));
}
