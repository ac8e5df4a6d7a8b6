import { api, GRADEBOOK_CSV_PATH } from '@convolab/contracts';
import { Controller, Get, Header, Param, StreamableFile } from '@nestjs/common';
import { CurrentSession, type SessionInfo } from '../../auth/session-info.ts';
import type { Answer, Call } from '../../http/implements.decorator.ts';
import { Implements } from '../../http/implements.decorator.ts';
import { GradesService } from './grades.service.ts';

@Controller()
export class GradesController {
  constructor(private readonly grades: GradesService) {}

  @Implements(api.getGradebook)
  getGradebook({
    session,
    params,
    query,
  }: Call<typeof api.getGradebook>): Promise<Answer<typeof api.getGradebook>> {
    return this.grades.getGradebook(session.userId, params.courseId, query);
  }

  @Get(GRADEBOOK_CSV_PATH)
  @Header('Cache-Control', 'no-store')
  async downloadGradebook(
    @CurrentSession() session: SessionInfo,
    @Param('courseId') courseId: string,
  ): Promise<StreamableFile> {
    const { name, csv } = await this.grades.download(session.userId, courseId, session.locale);
    return new StreamableFile(Buffer.from(csv, 'utf8'), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="${name}"`,
    });
  }

  @Implements(api.overrideGrade)
  overrideGrade({
    session,
    params,
    body,
  }: Call<typeof api.overrideGrade>): Promise<Answer<typeof api.overrideGrade>> {
    return this.grades.override(session.userId, { ...params, ...body });
  }
}
