import {
  PointsSchema,
  type AssignmentDetail,
  type CountingRule,
  type ExerciseSummary,
  type LeaderboardSettings,
  type ReadyAssignment,
  type SaveAssignment,
} from '@convolab/contracts';
import { v7 as uuidv7 } from 'uuid';
import { instantOf, wallTimeIn, type WallTime } from '../../components/time/zoned-time.ts';

/** What the editor holds; times are on the clock of the course, numbers are as typed. */
export interface AssignmentForm {
  readonly titleKo: string;
  readonly titleEn: string;
  readonly opensAt: WallTime;
  readonly dueAt: WallTime;
  readonly hasDeadline: boolean;
  readonly countingRule: CountingRule;
  readonly leaderboardEnabled: boolean;
  readonly leaderboardAnonymous: boolean;
  readonly leaderboardMetric: LeaderboardSettings['metric'];
  readonly leaderboardRun: LeaderboardSettings['countedRun'];
  readonly hasFreeze: boolean;
  readonly freezesAt: WallTime;
  readonly holdsBack: boolean;
  readonly items: ItemForm[];
}

export interface ItemForm {
  readonly id: string;
  readonly exerciseId: string;
  readonly points: number | string;
  /** Empty: no limit. */
  readonly maxAttempts: number | string;
}

const WEEK_MS = 7 * 86_400_000;

/** A new assignment: opens now, is due in a week at 23:59. */
export function emptyForm(zone: string, nowMs: number): AssignmentForm {
  const inAWeek = wallTimeIn(zone, new Date(nowMs + WEEK_MS).toISOString());
  return {
    titleKo: '',
    titleEn: '',
    opensAt: wallTimeIn(zone, new Date(nowMs).toISOString()),
    dueAt: `${inAWeek.slice(0, 10)}T23:59`,
    hasDeadline: true,
    countingRule: 'best',
    leaderboardEnabled: true,
    leaderboardAnonymous: false,
    leaderboardMetric: 'accuracy',
    leaderboardRun: 'best',
    hasFreeze: false,
    freezesAt: `${inAWeek.slice(0, 10)}T18:00`,
    holdsBack: false,
    items: [],
  };
}

export function formOf(assignment: AssignmentDetail, zone: string, nowMs: number): AssignmentForm {
  const due = assignment.commonDueAt ?? assignment.dueAt;
  const { freezesAt } = assignment.leaderboard;
  return {
    titleKo: assignment.title.ko ?? '',
    titleEn: assignment.title.en ?? '',
    opensAt: wallTimeIn(zone, assignment.opensAt),
    dueAt: due === null ? emptyForm(zone, nowMs).dueAt : wallTimeIn(zone, due),
    hasDeadline: due !== null,
    countingRule: assignment.countingRule,
    leaderboardEnabled: assignment.leaderboard.enabled,
    leaderboardAnonymous: assignment.leaderboard.anonymous,
    leaderboardMetric: assignment.leaderboard.metric,
    leaderboardRun: assignment.leaderboard.countedRun,
    hasFreeze: freezesAt !== null,
    freezesAt: freezesAt === null ? emptyForm(zone, nowMs).freezesAt : wallTimeIn(zone, freezesAt),
    holdsBack: assignment.leaderboard.holdsBack,
    items: assignment.items.map(({ id, exerciseId, points, maxAttempts }) => ({
      id,
      exerciseId,
      points,
      maxAttempts: maxAttempts ?? '',
    })),
  };
}

export function newItem(exercise: ExerciseSummary): ItemForm {
  return { id: uuidv7(), exerciseId: exercise.id, points: exercise.points, maxAttempts: '' };
}

/** The form with the title and the exercises of a ready assignment; the dates stay. Exercises that the course lacks are left out. */
export function filledBy(
  ready: ReadyAssignment,
  form: AssignmentForm,
  exercises: readonly ExerciseSummary[],
): AssignmentForm {
  const chosen = ready.exercises.flatMap(
    (slug) => exercises.find((exercise) => exercise.slug === slug) ?? [],
  );
  return { ...form, titleKo: ready.title.ko, titleEn: ready.title.en, items: chosen.map(newItem) };
}

/** What is sent. Call it with a form that `formErrors` finds nothing in; throws otherwise. */
export function bodyOf(form: AssignmentForm, zone: string): SaveAssignment {
  return {
    title: {
      ...(form.titleKo.trim() && { ko: form.titleKo.trim() }),
      ...(form.titleEn.trim() && { en: form.titleEn.trim() }),
    },
    opensAt: requireInstant(form.opensAt, zone),
    dueAt: form.hasDeadline ? requireInstant(form.dueAt, zone) : null,
    countingRule: form.countingRule,
    leaderboard: {
      enabled: form.leaderboardEnabled,
      anonymous: form.leaderboardAnonymous,
      metric: form.leaderboardMetric,
      countedRun: form.leaderboardRun,
      freezesAt: form.hasFreeze ? requireInstant(form.freezesAt, zone) : null,
      holdsBack: form.holdsBack,
    },
    items: form.items.map(({ id, exerciseId, points, maxAttempts }) => ({
      id,
      exerciseId,
      points: Number(points),
      maxAttempts: maxAttempts === '' ? null : Number(maxAttempts),
    })),
  };
}

export type FormError =
  | 'titleMissing'
  | 'badTime'
  | 'dueBeforeOpens'
  | 'freezeOutside'
  | 'holdBackWithoutDeadline'
  | 'noExercises'
  | 'badPoints'
  | 'badAttempts';

/** What is wrong, by field (`items.2.points`), as keys of the texts. Empty: the form can be sent. */
export function formErrors(form: AssignmentForm, zone: string): Readonly<Record<string, FormError>> {
  return {
    ...timeErrors(form, zone),
    ...freezeErrors(form, zone),
    ...holdBackErrors(form),
    ...titleErrors(form),
    ...itemErrors(form.items),
  };
}

function titleErrors({ titleKo, titleEn }: AssignmentForm): Record<string, FormError> {
  return titleKo.trim() || titleEn.trim() ? {} : { titleKo: 'titleMissing' };
}

function timeErrors(form: AssignmentForm, zone: string): Record<string, FormError> {
  const opensAt = instantOf(form.opensAt, zone);
  if (opensAt === null) return { opensAt: 'badTime' };
  if (!form.hasDeadline) return {};
  const dueAt = instantOf(form.dueAt, zone);
  if (dueAt === null) return { dueAt: 'badTime' };
  return Date.parse(dueAt) > Date.parse(opensAt) ? {} : { dueAt: 'dueBeforeOpens' };
}

function freezeErrors(form: AssignmentForm, zone: string): Record<string, FormError> {
  if (!form.hasFreeze) return {};
  const freezesAt = instantOf(form.freezesAt, zone);
  if (freezesAt === null) return { freezesAt: 'badTime' };
  const opensAt = instantOf(form.opensAt, zone);
  const dueAt = form.hasDeadline ? instantOf(form.dueAt, zone) : null;
  const isLate = dueAt !== null && Date.parse(freezesAt) >= Date.parse(dueAt);
  const isEarly = opensAt !== null && Date.parse(freezesAt) <= Date.parse(opensAt);
  return isLate || isEarly ? { freezesAt: 'freezeOutside' } : {};
}

function holdBackErrors({ holdsBack, hasDeadline }: AssignmentForm): Record<string, FormError> {
  return holdsBack && !hasDeadline ? { holdsBack: 'holdBackWithoutDeadline' } : {};
}

function itemErrors(items: readonly ItemForm[]): Record<string, FormError> {
  if (items.length === 0) return { items: 'noExercises' };
  const errors: Record<string, FormError> = {};
  for (const [index, { points, maxAttempts }] of items.entries()) {
    if (points === '' || !PointsSchema.safeParse(Number(points)).success)
      errors[`items.${index}.points`] = 'badPoints';
    if (!isAttemptLimit(maxAttempts)) errors[`items.${index}.maxAttempts`] = 'badAttempts';
  }
  return errors;
}

function isAttemptLimit(value: number | string): boolean {
  const limit = Number(value);
  return value === '' || (Number.isInteger(limit) && limit >= 1 && limit <= 1_000);
}

function requireInstant(wall: WallTime, zone: string): string {
  const instant = instantOf(wall, zone);
  if (instant === null) throw new Error(`${wall} is no time.`);
  return instant;
}

/** The items with the one at `index` moved by one place; unchanged at the ends. */
export function moved(items: readonly ItemForm[], index: number, by: 1 | -1): ItemForm[] {
  const result = [...items];
  const target = index + by;
  const [item, other] = [result[index], result[target]];
  if (!item || !other) return result;
  result[index] = other;
  result[target] = item;
  return result;
}
