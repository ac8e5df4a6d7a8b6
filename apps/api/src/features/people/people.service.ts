import type { CourseRole, NewInvitation, PageQuery, Person } from '@convolab/contracts';
import { Injectable } from '@nestjs/common';
import { CourseAccess } from '../../access/course-access.service.ts';
import { ProblemException } from '../../http/problem.ts';
import { hashCode, newJoinCode, newOneTimeCode, printedCode } from '../codes/code-words.ts';
import { PeopleRepository } from './people.repository.ts';

const DAY_MS = 24 * 60 * 60 * 1_000;
const INVITATION_MS = 30 * DAY_MS;
const RESET_MS = DAY_MS;

/** Who is in a course, and how others get in. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly repository: PeopleRepository,
    private readonly access: CourseAccess,
  ) {}

  async list(actorId: string, course: string, query: PageQuery) {
    const { courseId } = await this.access.require(actorId, course, 'assistant');
    return this.repository.list(courseId, query);
  }

  async changeRole(actorId: string, course: string, userId: string, role: CourseRole): Promise<Person> {
    return this.repository.changeRole(userId, role, await this.teacherDeed(actorId, course));
  }

  async remove(actorId: string, course: string, userId: string): Promise<void> {
    await this.repository.remove(userId, await this.teacherDeed(actorId, course));
  }

  /**
   * A code for somebody who has forgotten their password.
   *
   * @throws forbidden where the account would give the teacher more than they have: a teacher's, or one of staff of a course
   *   in which they are no teacher themselves
   */
  async resetPassword(
    actorId: string,
    course: string,
    userId: string,
  ): Promise<{ code: string; expiresAt: string }> {
    const deed = await this.teacherDeed(actorId, course);
    const roles = await this.repository.rolesBeside(userId, actorId);
    if (!roles.some((place) => place.courseId === deed.courseId)) throw new ProblemException('not-found');
    const isSafe = roles.every(
      ({ role, actorRole }) => role === 'student' || (role === 'assistant' && actorRole === 'teacher'),
    );
    if (!isSafe) throw new ProblemException('forbidden');
    const code = newOneTimeCode();
    const expiresAt = new Date(Date.now() + RESET_MS);
    await this.repository.createReset({ userId, codeHash: hashCode(code), expiresAt }, deed);
    return { code: printedCode(code), expiresAt: expiresAt.toISOString() };
  }

  async listInvitations(actorId: string, course: string, query: PageQuery) {
    const { courseId } = await this.teacherDeed(actorId, course);
    return this.repository.listInvitations(courseId, query);
  }

  async invite(
    actorId: string,
    course: string,
    { names, role }: { names: readonly string[]; role: CourseRole },
  ): Promise<NewInvitation[]> {
    const deed = await this.teacherDeed(actorId, course);
    const codes = names.map(() => newOneTimeCode());
    const rows = names.map((name, index) => ({ name, codeHash: hashCode(codes[index] ?? '') }));
    const expiresAt = new Date(Date.now() + INVITATION_MS);
    const invitations = await this.repository.createInvitations(rows, { role, expiresAt }, deed);
    return invitations.map((invitation, index) => ({ ...invitation, code: printedCode(codes[index] ?? '') }));
  }

  async revokeInvitation(actorId: string, course: string, invitationId: string): Promise<void> {
    const { courseId } = await this.teacherDeed(actorId, course);
    await this.repository.revokeInvitation(invitationId, courseId);
  }

  async getJoinCode(actorId: string, course: string): Promise<string | null> {
    const { courseId } = await this.teacherDeed(actorId, course);
    const code = await this.repository.getJoinCode(courseId);
    return code === null ? null : printedCode(code);
  }

  /** A fresh code each time it is opened, so that an old one on a photo opens nothing. */
  async setJoinCode(actorId: string, course: string, open: boolean): Promise<string | null> {
    const deed = await this.teacherDeed(actorId, course);
    const code = open ? newJoinCode() : null;
    await this.repository.setJoinCode(code, deed);
    return code === null ? null : printedCode(code);
  }

  private async teacherDeed(actorId: string, course: string): Promise<{ courseId: string; actorId: string }> {
    const { courseId } = await this.access.require(actorId, course, 'teacher');
    return { courseId, actorId };
  }
}
