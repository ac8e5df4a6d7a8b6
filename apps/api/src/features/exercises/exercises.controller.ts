import { api } from '@convolab/contracts';
import { Controller } from '@nestjs/common';
import type { Answer, Call } from '../../http/implements.decorator.ts';
import { Implements } from '../../http/implements.decorator.ts';
import { ExercisesService } from './exercises.service.ts';

@Controller()
export class ExercisesController {
  constructor(private readonly exercises: ExercisesService) {}

  @Implements(api.getExercise)
  getExercise({
    session,
    params,
    query,
  }: Call<typeof api.getExercise>): Promise<Answer<typeof api.getExercise>> {
    const assignmentItemId = query.assignmentItemId ?? null;
    return this.exercises.get(session.userId, {
      course: params.courseId,
      slug: params.slug,
      assignmentItemId,
    });
  }

  @Implements(api.getQuizAttempt)
  getQuizAttempt({
    session,
    params,
    query,
  }: Call<typeof api.getQuizAttempt>): Promise<Answer<typeof api.getQuizAttempt>> {
    const assignmentItemId = query.assignmentItemId ?? null;
    const place = { course: params.courseId, slug: params.slug, assignmentItemId };
    return this.exercises.getQuizAttempt(session.userId, place);
  }
}
