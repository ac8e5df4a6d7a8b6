import type { CheckSummary } from '@convolab/contracts';
import { checkStateOf, isUnderWay, stateOf } from './version-state.ts';

const check = (changes: Partial<CheckSummary>): CheckSummary => ({
  id: '0193a5f0-0000-7000-8000-000000000001',
  status: 'finished',
  outcome: 'passed',
  outdated: false,
  problems: 0,
  progress: null,
  engine: 'gate 1',
  createdAt: '2026-11-24T00:00:00.000Z',
  startedAt: null,
  finishedAt: null,
  ...changes,
});

describe('the state of a version', () => {
  it.each([
    [null, 'draft'],
    [check({ status: 'queued', outcome: null }), 'queued'],
    [check({ status: 'running', outcome: null }), 'running'],
    [check({}), 'passed'],
    [check({ outcome: 'refused', problems: 2 }), 'refused'],
    [check({ outcome: 'platform-failed' }), 'failed'],
    // What an older gate found in it may be in order by now, and the other way round.
    [check({ outdated: true }), 'outdated'],
    [check({ outcome: 'refused', outdated: true }), 'outdated'],
  ] as const)('follows from its newest check', (newest, state) => {
    expect(checkStateOf(newest)).toBe(state);
  });

  it('stays published whatever a later check says', () => {
    const refused = { publishedAt: '2026-11-24T00:00:00.000Z', check: check({ outcome: 'refused' }) };
    expect(stateOf(refused)).toBe('published');
    expect(stateOf({ ...refused, publishedAt: null })).toBe('refused');
  });

  it('is looked at again while a check is under way', () => {
    expect(isUnderWay({ publishedAt: null, check: null })).toBe(false);
    expect(isUnderWay({ publishedAt: null, check: check({ status: 'queued' }) })).toBe(true);
    expect(isUnderWay({ publishedAt: null, check: check({}) })).toBe(false);
  });
});
