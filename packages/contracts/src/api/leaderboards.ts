import { z } from 'zod';
import { TitleSchema } from '../text.ts';
import { CountingRuleSchema, IdSchema, InstantSchema, PageQuerySchema } from './common.ts';
import { endpoint } from './endpoint.ts';

/**
 * What models are ranked by. `score` and accuracies: more is better; the others: less is better. `parameters` and
 * `multiplyAccumulates` are compared only of models whose accuracy earns full marks. A set that the exercise does not name ranks by
 * `accuracy`.
 */
export const LeaderboardMetricSchema = z
  .enum([
    'accuracy',
    'error',
    'shiftedAccuracy',
    'secretAccuracy',
    'score',
    'parameters',
    'multiplyAccumulates',
  ])
  .meta({ id: 'LeaderboardMetric' });
export type LeaderboardMetric = z.infer<typeof LeaderboardMetricSchema>;

export const LeaderboardSettingsSchema = z
  .object({
    enabled: z.boolean(),
    anonymous: z.boolean(),
    /** Of models; everything else is ranked by score. */
    metric: LeaderboardMetricSchema.default('accuracy'),
    /** Which of a student's runs stands on the board. */
    countedRun: CountingRuleSchema.default('best'),
    /** From then on students see the standing of then, until the assignment closes. */
    freezesAt: InstantSchema.nullable().default(null),
    /** Whether half of the test images is held back: nobody is told of it until the assignment closes; final ranks come from it. */
    holdsBack: z.boolean().default(false),
  })
  .meta({ id: 'LeaderboardSettings' });
export type LeaderboardSettings = z.infer<typeof LeaderboardSettingsSchema>;

/** Of an assignment that has no settings. */
export const NO_LEADERBOARD = {
  enabled: false,
  anonymous: false,
  metric: 'accuracy',
  countedRun: 'best',
  freezesAt: null,
  holdsBack: false,
} as const satisfies LeaderboardSettings;

export const LeaderboardEntrySchema = z
  .object({
    /** 1 + the entries that are certainly better; null where there is no finite value. */
    rank: z.number().int().positive().nullable(),
    /** null where the board is anonymous and the row is somebody else's. */
    name: z.string().nullable(),
    /** Stands where `name` does not: the same on every board of the assignment, and tells nothing of who it is. */
    pseudonym: z.string().nullable(),
    own: z.boolean(),
    /** In the metric's unit: points, a share in [0, 1], or a count. */
    value: z.number().nullable(),
    /** 95 % interval of an accuracy or error. */
    interval: z.object({ low: z.number(), high: z.number() }).nullable(),
    /** Points of the item. */
    score: z.number(),
    finishedAt: InstantSchema,
  })
  .meta({ id: 'LeaderboardEntry' });
export type LeaderboardEntry = z.infer<typeof LeaderboardEntrySchema>;

export const LeaderboardSchema = z
  .object({
    itemId: IdSchema,
    title: TitleSchema,
    points: z.number(),
    metric: LeaderboardMetricSchema,
    countedRun: CountingRuleSchema,
    /** The standing that students see is of then; null where it is of now. */
    frozenAt: InstantSchema.nullable(),
    /** Whether this answer is of now: staff see beyond a freeze. */
    live: z.boolean(),
    /** Which test images the accuracies are of; `private` only when the assignment has closed. */
    part: z.enum(['all', 'public', 'private']).default('all'),
    /** How many have an entry. */
    students: z.number().int().nonnegative(),
    /** One's own entry, on whatever page it stands. */
    own: LeaderboardEntrySchema.nullable(),
    entries: z.array(LeaderboardEntrySchema),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: 'Leaderboard' });
export type Leaderboard = z.infer<typeof LeaderboardSchema>;

export const leaderboards = {
  getLeaderboard: endpoint({
    method: 'GET',
    path: '/api/leaderboards/:itemId',
    summary: 'Ranks of one exercise of an assignment',
    query: PageQuerySchema,
    response: LeaderboardSchema,
  }),
};
