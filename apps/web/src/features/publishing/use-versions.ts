import { api, type ExerciseVersionDetail, type ExerciseVersionState } from '@convolab/contracts';
import { useSuspenseQuery } from '@tanstack/react-query';
import { endpointQuery } from '../../api/endpoint-query.ts';
import { isUnderWay } from './version-state.ts';

/** While a check is under way it is asked how far it is. */
const POLL_MS = 1_500;

/** The newest version of each exercise of a course. */
export function useVersions(courseId: string): readonly ExerciseVersionState[] {
  return useSuspenseQuery({
    ...endpointQuery(api.listExerciseVersions, { params: { courseId } }),
    refetchInterval: ({ state }) => (state.data?.some(isUnderWay) === true ? POLL_MS : false),
  }).data;
}

/** One version with the report of its newest check. */
export function useVersion(courseId: string, slug: string, number: string): ExerciseVersionDetail {
  return useSuspenseQuery({
    ...endpointQuery(api.getExerciseCheck, { params: { courseId, slug, number } }),
    refetchInterval: ({ state }) => (state.data && isUnderWay(state.data) ? POLL_MS : false),
  }).data;
}
