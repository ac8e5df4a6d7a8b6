import type { VerdictReport } from '@convolab/contracts';
import { EMPTY_STORY } from './run-story.ts';
import { outcomeOf, storyOutcome, summaryOutcome, tellsScore, titleWithOutcome } from './verdict-summary.ts';

const report = (verdict: VerdictReport['verdict'], score: number): VerdictReport => ({
  verdict,
  score,
  maxScore: 10,
  message: null,
  error: null,
  output: null,
  groups: [],
  hint: null,
});

describe('outcomeOf', () => {
  it('calls a wrong answer with points partly right', () => {
    expect(outcomeOf('wrong-answer', 4)).toEqual({ word: 'partly', tone: 'partly' });
    expect(outcomeOf('wrong-answer', 0)).toEqual({ word: 'wrong-answer', tone: 'wrong' });
    expect(outcomeOf('time-limit', 4)).toEqual({ word: 'time-limit', tone: 'partly' });
  });
});

describe('storyOutcome', () => {
  it('follows the run from the queue to its verdict', () => {
    expect(storyOutcome(EMPTY_STORY).word).toBe('queued');
    expect(storyOutcome({ ...EMPTY_STORY, phase: 'running' }).word).toBe('running');
    expect(storyOutcome({ ...EMPTY_STORY, phase: 'running', verdict: report('accepted', 10) })).toEqual({
      word: 'accepted',
      tone: 'accepted',
    });
    expect(storyOutcome({ ...EMPTY_STORY, phase: 'cancelled' })).toEqual({ word: 'cancelled', tone: 'idle' });
  });
});

describe('a program that uses what is forbidden', () => {
  it('is called so: it could be read', () => {
    const error = { name: 'ForbiddenName', message: 'np.convolve', line: 3, column: 1, trace: null };
    const verdict = { ...report('compile-error', 0), error };
    expect(storyOutcome({ ...EMPTY_STORY, verdict })).toEqual({ word: 'forbidden', tone: 'wrong' });
  });
});

describe('what is told', () => {
  it('is a score only of what counts', () => {
    expect(tellsScore('graded', outcomeOf('wrong-answer', 0))).toBe(true);
    expect(tellsScore('practice', outcomeOf('accepted', 3))).toBe(false);
    expect(tellsScore('graded', outcomeOf('internal-error', 0))).toBe(false);
  });

  it('begins with the outcome in the title', () => {
    expect(titleWithOutcome('정답', '2차원 합성곱')).toBe('정답 · 2차원 합성곱');
    expect(titleWithOutcome(null, '2차원 합성곱')).toBe('2차원 합성곱');
  });
});

describe('summaryOutcome', () => {
  const run = {
    id: 'run',
    status: 'finished' as const,
    verdict: 'wrong-answer' as const,
    score: 3,
    maxScore: 10,
    createdAt: '',
    finishedAt: null,
  };

  it('is the verdict’s, or how far the run is', () => {
    expect(summaryOutcome(run).word).toBe('partly');
    expect(summaryOutcome({ ...run, verdict: null, status: 'queued' }).word).toBe('queued');
    expect(summaryOutcome({ ...run, verdict: null, status: 'cancelled' }).word).toBe('cancelled');
  });
});
