import { ProblemException } from '../../http/problem.ts';
import { admit, MAX_UNFINISHED_RUNS, type Situation } from './submission-rules.ts';

const at = (hour: number) => new Date(Date.UTC(2026, 10, 24, hour));
const ASSIGNMENT = { opensAt: at(8), dueAt: at(18), extendedTo: null, maxAttempts: 3 };
const SITUATION: Situation = {
  role: 'student',
  mode: 'graded',
  now: at(12),
  assignment: ASSIGNMENT,
  attemptsUsed: 0,
  lastAttempt: 0,
  unfinishedRuns: 0,
  isTraining: false,
  quizAttempt: null,
};

function refusal(changes: Partial<Situation>): string {
  try {
    admit({ ...SITUATION, ...changes });
  } catch (error) {
    if (error instanceof ProblemException) return error.code;
    throw error;
  }
  return 'admitted';
}

describe('the deadline', () => {
  it('is the moment itself, included', () => {
    expect(refusal({ now: at(18) })).toBe('admitted');
    expect(refusal({ now: new Date(at(18).getTime() + 1) })).toBe('assignment-closed');
  });

  it('is the later one of the common and the own', () => {
    const extended = { ...ASSIGNMENT, extendedTo: at(20) };
    expect(admit({ ...SITUATION, now: at(19), assignment: extended }).late).toBe(true);
    expect(admit({ ...SITUATION, now: at(12), assignment: extended }).late).toBe(false);
    expect(refusal({ now: at(21), assignment: extended })).toBe('assignment-closed');
    const shorter = { ...ASSIGNMENT, extendedTo: at(10) };
    expect(refusal({ now: at(12), assignment: shorter })).toBe('admitted');
  });

  it('may be missing', () => {
    expect(refusal({ now: at(23), assignment: { ...ASSIGNMENT, dueAt: null } })).toBe('admitted');
    expect(refusal({ now: at(23), assignment: null })).toBe('admitted');
  });

  it('leaves practice alone, and staff need not wait for the opening', () => {
    expect(refusal({ now: at(19), mode: 'practice' })).toBe('admitted');
    expect(refusal({ now: at(7), mode: 'practice' })).toBe('assignment-not-open');
    expect(refusal({ now: at(7), role: 'assistant' })).toBe('admitted');
  });
});

describe('attempts', () => {
  it('are numbered by submissions and left by what they charge', () => {
    const admission = admit({ ...SITUATION, attemptsUsed: 1, lastAttempt: 4 });
    expect(admission).toEqual({ attempt: 5, late: false, attemptsLeft: 1 });
    expect(refusal({ attemptsUsed: 3, lastAttempt: 3 })).toBe('no-attempts-left');
  });

  it('have no end where the teacher set none, nor for practice', () => {
    const unlimited = { ...ASSIGNMENT, maxAttempts: null };
    const admission = admit({ ...SITUATION, assignment: unlimited, attemptsUsed: 99, lastAttempt: 99 });
    expect(admission.attemptsLeft).toBeNull();
    const practice = admit({ ...SITUATION, mode: 'practice', attemptsUsed: 3 });
    expect(practice).toEqual({ attempt: null, late: false, attemptsLeft: 0 });
  });

  it('of a quiz are taken in order', () => {
    expect(refusal({ quizAttempt: 2, lastAttempt: 1 })).toBe('admitted');
    expect(refusal({ quizAttempt: 1, lastAttempt: 1 })).toBe('quiz-attempt-stale');
    expect(refusal({ quizAttempt: 3, lastAttempt: 1 })).toBe('quiz-attempt-stale');
  });
});

describe('unfinished runs', () => {
  it('are bounded for practice too, and so are trainings', () => {
    const full = { unfinishedRuns: MAX_UNFINISHED_RUNS };
    expect(refusal({ ...full, mode: 'practice' })).toBe('too-many-unfinished-runs');
    expect(refusal({ unfinishedRuns: MAX_UNFINISHED_RUNS - 1 })).toBe('admitted');
    expect(refusal({ isTraining: true })).toBe('too-many-unfinished-runs');
  });
});
