import { api } from '@convolab/contracts';
import { Controller } from '@nestjs/common';
import type { Answer, Call } from '../../http/implements.decorator.ts';
import { Implements } from '../../http/implements.decorator.ts';
import { AssignmentsService } from './assignments.service.ts';

@Controller()
export class AssignmentsController {
  constructor(private readonly assignments: AssignmentsService) {}

  @Implements(api.getAssignment)
  getAssignment({
    session,
    params,
  }: Call<typeof api.getAssignment>): Promise<Answer<typeof api.getAssignment>> {
    return this.assignments.get(session.userId, params.assignmentId);
  }

  @Implements(api.saveAssignment)
  saveAssignment({
    session,
    params,
    body,
  }: Call<typeof api.saveAssignment>): Promise<Answer<typeof api.saveAssignment>> {
    return this.assignments.save(session.userId, params.courseId, params.assignmentId, body);
  }

  @Implements(api.deleteAssignment)
  async deleteAssignment({
    session,
    params,
  }: Call<typeof api.deleteAssignment>): Promise<Answer<typeof api.deleteAssignment>> {
    await this.assignments.delete(session.userId, params.assignmentId);
    return { ok: true };
  }

  @Implements(api.setExtension)
  async setExtension({
    session,
    params,
    body,
  }: Call<typeof api.setExtension>): Promise<Answer<typeof api.setExtension>> {
    await this.assignments.setExtension(session.userId, { ...params, ...body });
    return { ok: true };
  }
}
