import { Module } from '@nestjs/common';
import { ExercisesModule } from '../exercises/exercises.module.ts';
import { RunsModule } from '../runs/runs.module.ts';
import { SystemModule } from '../system/system.module.ts';
import { CreateSubmissionRepository } from './create-submission.repository.ts';
import { SubmissionsController } from './submissions.controller.ts';
import { SubmissionsRepository } from './submissions.repository.ts';
import { SubmissionsService } from './submissions.service.ts';

@Module({
  imports: [ExercisesModule, RunsModule, SystemModule],
  controllers: [SubmissionsController],
  providers: [CreateSubmissionRepository, SubmissionsRepository, SubmissionsService],
})
export class SubmissionsModule {}
