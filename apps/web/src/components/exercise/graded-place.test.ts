import type { AssignmentDetail, AssignmentItem } from '@convolab/contracts';
import { attemptsLeft, submitObstacle } from './graded-place.ts';

const item = (maxAttempts: number | null, attemptsUsed: number): AssignmentItem => ({
  id: 'item',
  exerciseId: 'exercise',
  slug: 'conv2d',
  kind: 'function',
  title: { ko: '합성곱' },
  points: 10,
  maxAttempts,
  attemptsUsed,
  score: null,
  overrideReason: null,
});

const place = (state: AssignmentDetail['state'], of: AssignmentItem) => ({
  assignment: {
    id: 'assignment',
    courseId: 'course',
    title: { ko: '과제' },
    opensAt: '2026-11-24T00:00:00.000Z',
    dueAt: null,
    commonDueAt: null,
    state,
    countingRule: 'best' as const,
    leaderboard: {
      enabled: false,
      anonymous: false,
      metric: 'accuracy' as const,
      countedRun: 'best' as const,
      holdsBack: false,
      freezesAt: null,
    },
    items: [of],
  },
  item: of,
});

describe('handing in', () => {
  it('is possible outside of assignments and in open ones', () => {
    expect(submitObstacle(null)).toBeNull();
    expect(submitObstacle(place('open', item(null, 40)))).toBeNull();
    expect(submitObstacle(place('open', item(3, 2)))).toBeNull();
  });

  it('is not before the opening, after the deadline, or without attempts', () => {
    expect(submitObstacle(place('upcoming', item(3, 0)))).toBe('notOpen');
    expect(submitObstacle(place('closed', item(3, 0)))).toBe('closed');
    expect(submitObstacle(place('open', item(3, 3)))).toBe('noAttempts');
  });

  it('never counts below zero: a teacher may lower the limit', () => {
    expect(attemptsLeft(item(2, 3))).toBe(0);
  });
});
