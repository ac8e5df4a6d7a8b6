import { api } from '@convolab/contracts';
import { Controller } from '@nestjs/common';
import type { Answer, Call } from '../../http/implements.decorator.ts';
import { Implements } from '../../http/implements.decorator.ts';
import { ExerciseVersionsService } from './exercise-versions.service.ts';

@Controller()
export class ExerciseVersionsController {
  constructor(private readonly versions: ExerciseVersionsService) {}

  @Implements(api.listExerciseVersions)
  listExerciseVersions({
    session,
    params,
  }: Call<typeof api.listExerciseVersions>): Promise<Answer<typeof api.listExerciseVersions>> {
    return this.versions.list(session.userId, params.courseId);
  }

  @Implements(api.getExerciseCheck)
  getExerciseCheck({
    session,
    params,
  }: Call<typeof api.getExerciseCheck>): Promise<Answer<typeof api.getExerciseCheck>> {
    return this.versions.get(session.userId, params);
  }

  @Implements(api.checkExercise)
  checkExercise({
    session,
    params,
  }: Call<typeof api.checkExercise>): Promise<Answer<typeof api.checkExercise>> {
    return this.versions.check(session.userId, params);
  }

  @Implements(api.publishExercise)
  publishExercise({
    session,
    params,
  }: Call<typeof api.publishExercise>): Promise<Answer<typeof api.publishExercise>> {
    return this.versions.publish(session.userId, params);
  }
}
