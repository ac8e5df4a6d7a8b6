import { ARTIFACT_FILES, type Artifact } from '@convolab/contracts';
import type { ArtifactStore } from '@convolab/db/artifacts';
import { Inject, Injectable } from '@nestjs/common';
import { CourseAccess } from '../../access/course-access.service.ts';
import { ProblemException } from '../../http/problem.ts';
import { ARTIFACT_STORE } from './artifact-store.token.ts';
import { ArtifactsRepository, type RunOfArtifacts } from './artifacts.repository.ts';

/** A file to be sent. */
export interface ArtifactDownload {
  readonly name: string;
  readonly contentType: string;
  readonly hash: string;
  readonly bytes: Uint8Array;
}

@Injectable()
export class ArtifactsService {
  constructor(
    private readonly repository: ArtifactsRepository,
    private readonly access: CourseAccess,
    @Inject(ARTIFACT_STORE) private readonly store: ArtifactStore,
  ) {}

  /** What a run of one's own left, or for staff one of its course; nothing of a run that trained nothing. @throws not-found */
  async list(userId: string, runId: string): Promise<{ runId: string; items: Artifact[] }> {
    const { artifacts } = await this.findRun(userId, runId);
    const items = artifacts.map((row) => ({
      ...row,
      file: ARTIFACT_FILES[row.kind].name,
      createdAt: row.createdAt.toISOString(),
    }));
    return { runId, items };
  }

  /** @throws not-found, also where the store no longer has the file */
  async download(userId: string, runId: string, file: string): Promise<ArtifactDownload> {
    const { artifacts } = await this.findRun(userId, runId);
    const row = artifacts.find(({ kind }) => ARTIFACT_FILES[kind].name === file);
    const bytes = row ? await this.store.find(row.hash) : null;
    if (!row || bytes === null) throw new ProblemException('not-found');
    return { ...ARTIFACT_FILES[row.kind], hash: row.hash, bytes };
  }

  private async findRun(userId: string, runId: string): Promise<RunOfArtifacts> {
    const run = await this.repository.findRun(runId);
    if (run === null || !(await this.access.maySee(userId, run))) throw new ProblemException('not-found');
    return run;
  }
}
