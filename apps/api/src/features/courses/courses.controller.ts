import { api } from '@convolab/contracts';
import { Controller } from '@nestjs/common';
import type { Answer, Call } from '../../http/implements.decorator.ts';
import { Implements } from '../../http/implements.decorator.ts';
import { CoursesService } from './courses.service.ts';

@Controller()
export class CoursesController {
  constructor(private readonly courses: CoursesService) {}

  @Implements(api.listCourses)
  listCourses({ session }: Call<typeof api.listCourses>): Promise<Answer<typeof api.listCourses>> {
    return this.courses.list(session.userId);
  }

  @Implements(api.getCourse)
  getCourse({ session, params }: Call<typeof api.getCourse>): Promise<Answer<typeof api.getCourse>> {
    return this.courses.get(session.userId, params.courseId);
  }

  @Implements(api.listReadyAssignments)
  async listReadyAssignments({
    session,
    params,
  }: Call<typeof api.listReadyAssignments>): Promise<Answer<typeof api.listReadyAssignments>> {
    return [...(await this.courses.readyAssignments(session.userId, params.courseId))];
  }

  @Implements(api.completeLesson)
  async completeLesson({
    session,
    params,
    body,
  }: Call<typeof api.completeLesson>): Promise<Answer<typeof api.completeLesson>> {
    const { courseId, lessonSlug } = params;
    await this.courses.setLessonProgress(session.userId, courseId, lessonSlug, body.completed);
    return { ok: true };
  }
}
