import type { CourseDetail, CourseSummary, LessonSummary, ReadyAssignment } from '@convolab/contracts';
import { Injectable } from '@nestjs/common';
import { CourseAccess, type Membership } from '../../access/course-access.service.ts';
import { ProblemException } from '../../http/problem.ts';
import { AssignmentsService } from '../assignments/assignments.service.ts';
import { ExercisesService } from '../exercises/exercises.service.ts';
import { BuiltInCourseService } from './built-in-course.service.ts';
import { CoursesRepository } from './courses.repository.ts';

@Injectable()
export class CoursesService {
  constructor(
    private readonly repository: CoursesRepository,
    private readonly access: CourseAccess,
    private readonly builtIn: BuiltInCourseService,
    private readonly exercises: ExercisesService,
    private readonly assignments: AssignmentsService,
  ) {}

  list(userId: string): Promise<CourseSummary[]> {
    return this.repository.listOf(userId);
  }

  async get(userId: string, course: string): Promise<CourseDetail> {
    const member = await this.access.require(userId, course, 'student');
    const [lessons, exercises, assignments] = await Promise.all([
      this.listLessons(member),
      this.exercises.list(member),
      this.assignments.list(member),
    ]);
    const { courseId: id, slug, title, zone, role } = member;
    const units = [...this.builtIn.course.units];
    return { id, slug, title, zone, role, units, lessons, exercises, assignments };
  }

  async readyAssignments(userId: string, course: string): Promise<readonly ReadyAssignment[]> {
    await this.access.require(userId, course, 'teacher');
    return this.builtIn.course.assignments;
  }

  async setLessonProgress(userId: string, course: string, lesson: string, completed: boolean): Promise<void> {
    const { courseId } = await this.access.require(userId, course, 'student');
    if (!this.builtIn.hasLesson(lesson)) throw new ProblemException('not-found');
    if (completed) await this.repository.completeLesson(courseId, userId, lesson);
    else await this.repository.reopenLesson(courseId, userId, lesson);
  }

  private async listLessons({ courseId, userId }: Membership): Promise<LessonSummary[]> {
    const completed = await this.repository.completedLessons(courseId, userId);
    return this.builtIn.course.lessons.map(({ slug, title, summary, unit, minutes, exercises }) => ({
      slug,
      title,
      summary,
      unit,
      minutes,
      exercises,
      completed: completed.has(slug),
    }));
  }
}
