import type { AssignmentSummary, ExerciseSummary, LessonSummary } from '@convolab/contracts';
import { nextStep } from './next-step.ts';

const assignment = (title: string, changes: Partial<AssignmentSummary>): AssignmentSummary => ({
  id: '019ab000-0000-7000-8000-000000000000',
  title: { ko: title },
  opensAt: '2026-11-01T00:00:00.000Z',
  dueAt: null,
  state: 'open',
  exercises: 1,
  score: 0,
  maxScore: 10,
  ...changes,
});

const lesson = (slug: string, completed: boolean): LessonSummary => ({
  slug,
  title: { ko: slug, en: slug },
  summary: { ko: slug, en: slug },
  unit: 0,
  minutes: 10,
  exercises: [],
  completed,
});

const exercise = (slug: string, progress: ExerciseSummary['progress']): ExerciseSummary => ({
  id: '019ab000-0000-7000-8000-000000000001',
  versionId: '019ab000-0000-7000-8000-000000000002',
  slug,
  kind: 'function',
  title: { ko: slug, en: slug },
  summary: { ko: slug, en: slug },
  level: 'beginner',
  minutes: 10,
  points: 10,
  languages: ['python'],
  progress,
});

describe('nextStep', () => {
  const lessons = [lesson('first', true), lesson('second', false)];
  const exercises = [exercise('solved', 'solved'), exercise('half', 'partly')];

  it('is the open assignment with the nearest deadline that has points left', () => {
    const assignments = [
      assignment('later', { dueAt: '2026-12-09T00:00:00.000Z' }),
      assignment('none', {}),
      assignment('full', { dueAt: '2026-11-25T00:00:00.000Z', score: 10 }),
      assignment('closed', { dueAt: '2026-11-02T00:00:00.000Z', state: 'closed' }),
      assignment('sooner', { dueAt: '2026-12-01T00:00:00.000Z' }),
    ];
    expect(nextStep({ assignments, lessons, exercises })).toMatchObject({
      assignment: { title: { ko: 'sooner' } },
    });
  });

  it('is else the first lesson not read, then the first exercise not solved, then nothing', () => {
    expect(nextStep({ assignments: [], lessons, exercises })).toMatchObject({ lesson: { slug: 'second' } });
    expect(nextStep({ assignments: [], lessons: [lesson('first', true)], exercises })).toMatchObject({
      exercise: { slug: 'half' },
    });
    expect(nextStep({ assignments: [], lessons: [], exercises: [] })).toBeNull();
  });
});
