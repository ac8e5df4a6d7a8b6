import { api } from '@convolab/contracts';
import { Controller } from '@nestjs/common';
import type { Answer, Call } from '../../http/implements.decorator.ts';
import { Implements } from '../../http/implements.decorator.ts';
import { PeopleService } from './people.service.ts';

@Controller()
export class PeopleController {
  constructor(private readonly people: PeopleService) {}

  @Implements(api.listPeople)
  listPeople({
    session,
    params,
    query,
  }: Call<typeof api.listPeople>): Promise<Answer<typeof api.listPeople>> {
    return this.people.list(session.userId, params.courseId, query);
  }

  @Implements(api.listInvitations)
  listInvitations({
    session,
    params,
    query,
  }: Call<typeof api.listInvitations>): Promise<Answer<typeof api.listInvitations>> {
    return this.people.listInvitations(session.userId, params.courseId, query);
  }

  @Implements(api.invite)
  invite({ session, params, body }: Call<typeof api.invite>): Promise<Answer<typeof api.invite>> {
    return this.people.invite(session.userId, params.courseId, body);
  }

  @Implements(api.revokeInvitation)
  async revokeInvitation({
    session,
    params,
  }: Call<typeof api.revokeInvitation>): Promise<Answer<typeof api.revokeInvitation>> {
    await this.people.revokeInvitation(session.userId, params.courseId, params.invitationId);
    return { ok: true };
  }

  @Implements(api.getJoinCode)
  async getJoinCode({
    session,
    params,
  }: Call<typeof api.getJoinCode>): Promise<Answer<typeof api.getJoinCode>> {
    return { code: await this.people.getJoinCode(session.userId, params.courseId) };
  }

  @Implements(api.setJoinCode)
  async setJoinCode({
    session,
    params,
    body,
  }: Call<typeof api.setJoinCode>): Promise<Answer<typeof api.setJoinCode>> {
    return { code: await this.people.setJoinCode(session.userId, params.courseId, body.open) };
  }

  @Implements(api.changeRole)
  changeRole({ session, params, body }: Call<typeof api.changeRole>): Promise<Answer<typeof api.changeRole>> {
    return this.people.changeRole(session.userId, params.courseId, params.userId, body.role);
  }

  @Implements(api.removePerson)
  async removePerson({
    session,
    params,
  }: Call<typeof api.removePerson>): Promise<Answer<typeof api.removePerson>> {
    await this.people.remove(session.userId, params.courseId, params.userId);
    return { ok: true };
  }

  @Implements(api.resetPassword)
  resetPassword({
    session,
    params,
  }: Call<typeof api.resetPassword>): Promise<Answer<typeof api.resetPassword>> {
    return this.people.resetPassword(session.userId, params.courseId, params.userId);
  }
}
