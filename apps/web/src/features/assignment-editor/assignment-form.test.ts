import { SaveAssignmentSchema, type AssignmentDetail, type ExerciseSummary } from '@convolab/contracts';
import {
  bodyOf,
  emptyForm,
  filledBy,
  formErrors,
  formOf,
  moved,
  type AssignmentForm,
  type ItemForm,
} from './assignment-form.ts';

const ZONE = 'Asia/Seoul';
const NOW = Date.parse('2026-11-24T03:00:00.000Z');
const id = (digit: number) => `019ab000-0000-7000-8000-00000000000${digit}`;
const item = (digit: number, changes: Partial<ItemForm> = {}): ItemForm => ({
  id: id(digit),
  exerciseId: id(digit + 5),
  points: 10,
  maxAttempts: '',
  ...changes,
});
const form = (changes: Partial<AssignmentForm> = {}): AssignmentForm => ({
  ...emptyForm(ZONE, NOW),
  titleKo: '1일차',
  items: [item(1), item(2)],
  ...changes,
});

const assignment: AssignmentDetail = {
  id: id(0),
  courseId: id(4),
  title: { en: 'Day 1' },
  opensAt: '2026-11-20T00:00:00.000Z',
  dueAt: '2026-12-05T14:59:00.000Z',
  commonDueAt: '2026-12-01T14:59:00.000Z',
  state: 'open',
  countingRule: 'last',
  leaderboard: {
    enabled: false,
    anonymous: true,
    metric: 'error',
    countedRun: 'last',
    freezesAt: '2026-11-30T09:00:00.000Z',
    holdsBack: true,
  },
  items: [
    {
      id: id(1),
      exerciseId: id(6),
      slug: 'conv2d',
      kind: 'function',
      title: { ko: '합성곱' },
      points: 7.25,
      maxAttempts: 3,
      attemptsUsed: 0,
      score: null,
      overrideReason: null,
    },
  ],
};

const exercise = (digit: number, slug: string): ExerciseSummary => ({
  id: id(digit),
  versionId: id(digit),
  slug,
  kind: 'function',
  title: { ko: slug, en: slug },
  summary: { ko: slug, en: slug },
  level: 'beginner',
  minutes: 10,
  points: digit,
  languages: ['python'],
  progress: 'untouched',
});

describe('the assignment form', () => {
  it('takes title and exercises of a ready assignment, in its order, and keeps the dates', () => {
    const ready = { slug: 'day', title: { ko: '첫날', en: 'Day one' }, exercises: ['b', 'not-here', 'a'] };
    const before = form({ dueAt: '2026-12-24T12:00' });
    const filled = filledBy(ready, before, [exercise(1, 'a'), exercise(2, 'b'), exercise(3, 'c')]);
    expect(filled).toMatchObject({ titleKo: '첫날', titleEn: 'Day one', dueAt: '2026-12-24T12:00' });
    expect(filled.items.map(({ exerciseId, points }) => [exerciseId, points])).toEqual([
      [id(2), 2],
      [id(1), 1],
    ]);
  });

  it('begins with a week on the clock of the course', () => {
    expect(emptyForm(ZONE, NOW)).toMatchObject({ opensAt: '2026-11-24T12:00', dueAt: '2026-12-01T23:59' });
  });

  it('makes a body that the API accepts', () => {
    const body = bodyOf(
      form({ titleEn: ' Day 1 ', items: [item(1, { points: '7.25', maxAttempts: '3' })] }),
      ZONE,
    );
    expect(SaveAssignmentSchema.parse(body)).toEqual(body);
    expect(body).toMatchObject({
      title: { ko: '1일차', en: 'Day 1' },
      dueAt: '2026-12-01T14:59:00.000Z',
      items: [{ points: 7.25, maxAttempts: 3 }],
    });
  });

  it('gives back what it was made from, with the common deadline and not an extension', () => {
    const body = bodyOf(formOf(assignment, ZONE, NOW), ZONE);
    expect(body).toMatchObject({
      title: { en: 'Day 1' },
      opensAt: '2026-11-20T00:00:00.000Z',
      dueAt: '2026-12-01T14:59:00.000Z',
      countingRule: 'last',
      leaderboard: assignment.leaderboard,
      items: [{ id: id(1), points: 7.25, maxAttempts: 3 }],
    });
  });

  it('sends no deadline where there is none', () => {
    expect(bodyOf(form({ hasDeadline: false, dueAt: '' }), ZONE).dueAt).toBeNull();
  });

  it.each<[string, Partial<AssignmentForm>, Record<string, string>]>([
    ['nothing', {}, {}],
    ['an empty deadline that does not count', { hasDeadline: false, dueAt: '' }, {}],
    ['a missing title', { titleKo: ' ', titleEn: '' }, { titleKo: 'titleMissing' }],
    ['a missing time', { opensAt: '' }, { opensAt: 'badTime' }],
    ['a deadline before the opening', { dueAt: '2026-11-24T12:00' }, { dueAt: 'dueBeforeOpens' }],
    ['a freeze without a time', { hasFreeze: true, freezesAt: '' }, { freezesAt: 'badTime' }],
    [
      'a freeze after the deadline',
      { hasFreeze: true, freezesAt: '2026-12-02T00:00' },
      { freezesAt: 'freezeOutside' },
    ],
    [
      'a freeze before the opening',
      { hasFreeze: true, freezesAt: '2026-11-23T00:00' },
      { freezesAt: 'freezeOutside' },
    ],
    ['images held back until a deadline', { holdsBack: true }, {}],
    [
      'images held back for ever',
      { holdsBack: true, hasDeadline: false },
      { holdsBack: 'holdBackWithoutDeadline' },
    ],
    ['no exercises', { items: [] }, { items: 'noExercises' }],
    ['too many decimals', { items: [item(1, { points: 1.234 })] }, { 'items.0.points': 'badPoints' }],
    ['empty points', { items: [item(1, { points: '' })] }, { 'items.0.points': 'badPoints' }],
    [
      'no attempts at all',
      { items: [item(1), item(2, { maxAttempts: 0 })] },
      { 'items.1.maxAttempts': 'badAttempts' },
    ],
  ])('finds %s', (_, changes, errors) => {
    expect(formErrors(form(changes), ZONE)).toEqual(errors);
  });
});

describe('moved', () => {
  const ids = (items: readonly ItemForm[]) => items.map((entry) => entry.id);
  const items = [item(1), item(2), item(3)];

  it('exchanges neighbours and stays at the ends', () => {
    expect(ids(moved(items, 0, 1))).toEqual([id(2), id(1), id(3)]);
    expect(ids(moved(items, 2, -1))).toEqual([id(1), id(3), id(2)]);
    expect(ids(moved(items, 0, -1))).toEqual(ids(items));
    expect(ids(moved(items, 2, 1))).toEqual(ids(items));
  });
});
