import type { AssignmentDetail, AssignmentSummary, SaveAssignment } from '@convolab/contracts';
import { Injectable } from '@nestjs/common';
import { CourseAccess, isStaff, type Membership } from '../../access/course-access.service.ts';
import { ProblemException } from '../../http/problem.ts';
import { AssignmentsRepository } from './assignments.repository.ts';
import { SaveAssignmentRepository } from './save-assignment.repository.ts';

@Injectable()
export class AssignmentsService {
  constructor(
    private readonly repository: AssignmentsRepository,
    private readonly saves: SaveAssignmentRepository,
    private readonly access: CourseAccess,
  ) {}

  list({ courseId, userId }: Membership): Promise<AssignmentSummary[]> {
    return this.repository.listSummaries(courseId, userId);
  }

  async get(userId: string, assignmentId: string): Promise<AssignmentDetail> {
    const { role } = await this.requireFor(userId, assignmentId, 'student');
    return this.repository.getDetail(assignmentId, userId, isStaff(role));
  }

  /** Safe to repeat: the ids are the client's. */
  async save(
    userId: string,
    course: string,
    assignmentId: string,
    input: SaveAssignment,
  ): Promise<AssignmentDetail> {
    const { courseId } = await this.access.require(userId, course, 'teacher');
    await this.saves.save({ assignmentId, courseId, actorId: userId, input });
    return this.repository.getDetail(assignmentId, userId, true);
  }

  async delete(userId: string, assignmentId: string): Promise<void> {
    const { courseId } = await this.requireFor(userId, assignmentId, 'teacher');
    await this.repository.delete(assignmentId, courseId, userId);
  }

  async setExtension(
    actorId: string,
    extension: { assignmentId: string; userId: string; dueAt: string | null; reason: string },
  ): Promise<void> {
    const { courseId } = await this.requireFor(actorId, extension.assignmentId, 'teacher');
    if ((await this.access.findRole(extension.userId, courseId)) === null) {
      throw new ProblemException('not-found');
    }
    const dueAt = extension.dueAt === null ? null : new Date(extension.dueAt);
    await this.repository.setExtension({ ...extension, dueAt }, { courseId, actorId });
  }

  private async requireFor(
    userId: string,
    assignmentId: string,
    minimum: 'student' | 'teacher',
  ): Promise<Membership> {
    const courseId = await this.repository.findCourseId(assignmentId);
    if (courseId === null) throw new ProblemException('not-found');
    return this.access.require(userId, courseId, minimum);
  }
}
