import {
  ExerciseContentSchema,
  isTrained,
  NO_LEADERBOARD,
  type ExerciseContent,
  type LeaderboardSettings,
  type Title,
} from '@convolab/contracts';
import { readStanding, setOf, type RankedRow, type StandingOptions } from '@convolab/db';
import { Injectable } from '@nestjs/common';
import { PrismaService } from '../../database/prisma.service.ts';

export type { RankedRow };

export interface Board extends Omit<LeaderboardSettings, 'freezesAt'> {
  readonly courseId: string;
  readonly title: Title;
  readonly points: number;
  /** Accuracy that earns full marks; 0 where nothing is trained. */
  readonly fullAccuracy: number;
  readonly freezesAt: Date | null;
  /** When the last student's time is over; null: never. */
  readonly closesAt: Date | null;
  readonly pseudonymKey: string;
}

const OFF = { ...NO_LEADERBOARD, pseudonymKey: '' };

@Injectable()
export class LeaderboardsRepository {
  constructor(private readonly prisma: PrismaService) {}

  async findBoard(itemId: string): Promise<Board | null> {
    const item = await this.prisma.client.assignmentItem.findUnique({
      where: { id: itemId },
      select: {
        points: true,
        exerciseVersion: { select: { content: true } },
        assignment: {
          select: {
            courseId: true,
            dueAt: true,
            leaderboard: true,
            extensions: { orderBy: { dueAt: 'desc' }, take: 1, select: { dueAt: true } },
          },
        },
      },
    });
    if (item === null) return null;
    const { spec } = ExerciseContentSchema.parse(item.exerciseVersion.content);
    const { courseId, dueAt, extensions } = item.assignment;
    const { enabled, anonymous, metric, countedRun, freezesAt, holdsBack, pseudonymKey } =
      item.assignment.leaderboard ?? OFF;
    return {
      courseId,
      title: spec.title,
      points: item.points.toNumber(),
      ...comparison(spec, metric),
      enabled,
      anonymous,
      countedRun,
      freezesAt,
      holdsBack,
      closesAt: dueAt && later(dueAt, extensions[0]?.dueAt ?? dueAt),
      pseudonymKey,
    };
  }

  rank(itemId: string, options: StandingOptions): Promise<RankedRow[]> {
    return readStanding(this.prisma.client, itemId, options);
  }
}

/** Only models are measured otherwise than by points, and on no other sets than their exercise names. */
function comparison(
  spec: ExerciseContent['spec'],
  metric: Board['metric'],
): Pick<Board, 'metric' | 'fullAccuracy'> {
  if (spec.kind !== 'model' || !isTrained(spec)) return { metric: 'score', fullAccuracy: 0 };
  const set = setOf(metric);
  const isMeasured = set === 'mnist' || spec.testSets.includes(set);
  return { metric: isMeasured ? metric : 'accuracy', fullAccuracy: spec.accuracy.full };
}

const later = (one: Date, other: Date) => (one > other ? one : other);
