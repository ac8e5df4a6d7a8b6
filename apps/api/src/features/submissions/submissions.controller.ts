import { api } from '@convolab/contracts';
import { Controller } from '@nestjs/common';
import type { Answer, Call } from '../../http/implements.decorator.ts';
import { Implements } from '../../http/implements.decorator.ts';
import { SubmissionsService } from './submissions.service.ts';

@Controller()
export class SubmissionsController {
  constructor(private readonly submissions: SubmissionsService) {}

  @Implements(api.createSubmission)
  createSubmission({
    session,
    body,
  }: Call<typeof api.createSubmission>): Promise<Answer<typeof api.createSubmission>> {
    return this.submissions.create(session.userId, body);
  }

  @Implements(api.getSubmission)
  getSubmission({
    session,
    params,
  }: Call<typeof api.getSubmission>): Promise<Answer<typeof api.getSubmission>> {
    return this.submissions.get(session.userId, params.submissionId);
  }

  @Implements(api.listSubmissions)
  listSubmissions({
    session,
    params,
    query,
  }: Call<typeof api.listSubmissions>): Promise<Answer<typeof api.listSubmissions>> {
    const { userId, assignmentItemId, mode, ...page } = query;
    const list = { ...page, course: params.courseId, slug: params.slug, userId, assignmentItemId, mode };
    return this.submissions.list(session.userId, list);
  }
}
