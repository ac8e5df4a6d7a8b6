import type { ExerciseVersionState } from '@convolab/contracts';
import type { Tone } from '../../design/verdict-style.ts';

type Version = Pick<ExerciseVersionState, 'publishedAt' | 'check'>;
export type VersionState =
  'published' | 'draft' | 'queued' | 'running' | 'passed' | 'refused' | 'failed' | 'outdated';

export const STATE_TONES: Record<VersionState, Tone> = {
  published: 'accepted',
  draft: 'idle',
  queued: 'idle',
  running: 'idle',
  passed: 'partly',
  refused: 'wrong',
  failed: 'fault',
  outdated: 'idle',
};

/** What its newest check says of a version. */
export function checkStateOf(check: Version['check']): Exclude<VersionState, 'published'> {
  if (check === null) return 'draft';
  if (check.status !== 'finished') return check.status;
  if (check.outcome === 'platform-failed') return 'failed';
  if (check.outdated) return 'outdated';
  return check.outcome === 'passed' ? 'passed' : 'refused';
}

/** What is published stays so, whatever a later check says. */
export const stateOf = ({ publishedAt, check }: Version): VersionState =>
  publishedAt === null ? checkStateOf(check) : 'published';

export const isUnderWay = ({ check }: Version): boolean => check !== null && check.status !== 'finished';
