import { CheckProgressSchema, type CheckSummary, type ExerciseVersionState } from '@convolab/contracts';
import type { VersionRow } from './exercise-versions.repository.ts';

/** What staff see of a version. */
export function stateOf(row: VersionRow): ExerciseVersionState {
  const { exerciseId, slug, kind, title, number, createdAt, publishedAt, shownNumber } = row;
  return {
    exerciseId,
    slug,
    kind,
    title,
    number,
    createdAt: createdAt.toISOString(),
    publishedAt: instantOf(publishedAt),
    shownNumber,
    check: checkOf(row),
  };
}

function checkOf(row: VersionRow): CheckSummary | null {
  const { checkId, status, checkedAt, startedAt, finishedAt, engine } = row;
  if (checkId === null || status === null || checkedAt === null) return null;
  return {
    id: checkId,
    status,
    outcome: outcomeOf(row),
    outdated: row.isOutdated ?? false,
    problems: row.problems ?? 0,
    // What a worker left that died says nothing of the next one.
    progress: status === 'running' ? CheckProgressSchema.nullable().parse(row.progress) : null,
    engine,
    createdAt: checkedAt.toISOString(),
    startedAt: instantOf(startedAt),
    finishedAt: instantOf(finishedAt),
  };
}

function outcomeOf({ status, passed, hasReport }: VersionRow): CheckSummary['outcome'] {
  if (status !== 'finished') return null;
  if (!hasReport) return 'platform-failed';
  return passed === true ? 'passed' : 'refused';
}

const instantOf = (time: Date | null) => time?.toISOString() ?? null;
