import type { Language } from '@convolab/contracts';
import type { Prisma } from '@convolab/db';
import { Injectable } from '@nestjs/common';
import { PrismaService } from '../../database/prisma.service.ts';

/** So many versions of a draft are kept. */
const KEPT_VERSIONS = 20;

export interface DraftPlace {
  readonly userId: string;
  readonly courseId: string;
  readonly exerciseId: string;
  readonly language: Language;
}

export interface DraftRow {
  readonly version: number;
  readonly content: string;
  readonly createdAt: Date;
}

export type SaveOutcome =
  | { readonly status: 'saved'; readonly draft: DraftRow }
  /** Somebody (another tab, another device) saved a newer version. */
  | { readonly status: 'conflict'; readonly version: number };

@Injectable()
export class DraftsRepository {
  constructor(private readonly prisma: PrismaService) {}

  findNewest(place: DraftPlace): Promise<DraftRow | null> {
    return findNewest(this.prisma.client, place);
  }

  /** A text that is saved already makes no new version, whatever it was based on. */
  save(place: DraftPlace, baseVersion: number, content: string): Promise<SaveOutcome> {
    const key = `draft ${place.userId} ${place.courseId} ${place.exerciseId} ${place.language}`;
    return this.prisma.client.$transaction(async (tx): Promise<SaveOutcome> => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`;
      const newest = await findNewest(tx, place);
      if (newest?.content === content) return { status: 'saved', draft: newest };
      const version = newest?.version ?? 0;
      if (version !== baseVersion) return { status: 'conflict', version };
      const draft = await tx.draft.create({ data: { ...place, version: version + 1, content } });
      await tx.draft.deleteMany({ where: { ...place, version: { lte: draft.version - KEPT_VERSIONS } } });
      return { status: 'saved', draft };
    });
  }
}

function findNewest(
  db: Pick<Prisma.TransactionClient, 'draft'>,
  place: DraftPlace,
): Promise<DraftRow | null> {
  return db.draft.findFirst({ where: place, orderBy: { version: 'desc' } });
}
