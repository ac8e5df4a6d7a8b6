import { type CourseRole, IdSchema, type Title, TitleSchema } from '@convolab/contracts';
import { Injectable } from '@nestjs/common';
import { ProblemException } from '../http/problem.ts';
import { CourseAccessRepository } from './course-access.repository.ts';

/** A person's place in a course. */
export interface Membership {
  readonly userId: string;
  readonly courseId: string;
  readonly slug: string;
  readonly title: Title;
  /** IANA name. */
  readonly zone: string;
  readonly role: CourseRole;
}

const RANK: Record<CourseRole, number> = { student: 0, assistant: 1, teacher: 2 };

export const isStaff = (role: CourseRole): boolean => RANK[role] >= RANK.assistant;

/** Decides what a person may do in a course. Every service that touches a course's data asks here first. */
@Injectable()
export class CourseAccess {
  constructor(private readonly repository: CourseAccessRepository) {}

  /**
   * @param course id or slug
   * @throws not-found for somebody who is not in the course (whether it exists is none of their business), forbidden for
   *   somebody with a smaller role
   */
  async require(userId: string, course: string, minimum: CourseRole): Promise<Membership> {
    const found = IdSchema.safeParse(course).success
      ? await this.repository.findById(userId, course)
      : await this.repository.findBySlug(userId, course);
    if (found === null) throw new ProblemException('not-found');
    if (RANK[found.role] < RANK[minimum]) throw new ProblemException('forbidden');
    const { id, slug, title, zone } = found.course;
    return { userId, courseId: id, slug, title: TitleSchema.parse(title), zone, role: found.role };
  }

  /** The role of somebody else, for staff that acts on them; null where they are not in the course. */
  findRole(userId: string, courseId: string): Promise<CourseRole | null> {
    return this.repository.findRole(userId, courseId);
  }

  /** Whether somebody may see a piece of work: their own, or as staff one of its course. */
  async maySee(userId: string, work: { userId: string; courseId: string }): Promise<boolean> {
    const role = await this.repository.findRole(userId, work.courseId);
    return role !== null && (work.userId === userId || isStaff(role));
  }
}
