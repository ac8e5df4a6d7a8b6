import type { ArtifactKind } from '@convolab/contracts';
import { Injectable } from '@nestjs/common';
import { PrismaService } from '../../database/prisma.service.ts';

export interface ArtifactRow {
  readonly kind: ArtifactKind;
  readonly hash: string;
  readonly bytes: number;
  readonly createdAt: Date;
}

export interface RunOfArtifacts {
  readonly userId: string;
  readonly courseId: string;
  readonly artifacts: readonly ArtifactRow[];
}

@Injectable()
export class ArtifactsRepository {
  constructor(private readonly prisma: PrismaService) {}

  async findRun(runId: string): Promise<RunOfArtifacts | null> {
    const row = await this.prisma.client.gradingRun.findUnique({
      where: { id: runId },
      select: {
        submission: { select: { userId: true, courseId: true } },
        artifacts: {
          select: { kind: true, hash: true, bytes: true, createdAt: true },
          orderBy: { kind: 'asc' },
        },
      },
    });
    return row && { ...row.submission, artifacts: row.artifacts };
  }
}
