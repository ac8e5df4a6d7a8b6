import { api, ARTIFACT_PATH, IdSchema } from '@convolab/contracts';
import { Controller, Get, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { CurrentSession, type SessionInfo } from '../../auth/session-info.ts';
import type { Answer, Call } from '../../http/implements.decorator.ts';
import { Implements } from '../../http/implements.decorator.ts';
import { ProblemException } from '../../http/problem.ts';
import { ArtifactsService } from './artifacts.service.ts';

@Controller()
export class ArtifactsController {
  constructor(private readonly artifacts: ArtifactsService) {}

  @Implements(api.listArtifacts)
  listArtifacts({
    session,
    params,
  }: Call<typeof api.listArtifacts>): Promise<Answer<typeof api.listArtifacts>> {
    return this.artifacts.list(session.userId, params.runId);
  }

  /** No endpoint of the table: its answer is a file. A browser that has it asks again whether it still may, and gets 304. */
  @Get(ARTIFACT_PATH)
  async download(
    @CurrentSession() session: SessionInfo,
    @Param('runId') runId: string,
    @Param('file') file: string,
    @Res() response: Response,
  ): Promise<void> {
    if (!IdSchema.safeParse(runId).success) throw new ProblemException('not-found');
    const { name, contentType, hash, bytes } = await this.artifacts.download(session.userId, runId, file);
    response.set({
      'Content-Type': contentType,
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'private, no-cache',
      ETag: `"${hash}"`,
    });
    response.send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
  }
}
