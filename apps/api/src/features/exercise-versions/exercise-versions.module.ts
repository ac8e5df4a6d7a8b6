import { Module } from '@nestjs/common';
import { ExercisesModule } from '../exercises/exercises.module.ts';
import { RunsModule } from '../runs/runs.module.ts';
import { SystemModule } from '../system/system.module.ts';
import { ExerciseVersionsController } from './exercise-versions.controller.ts';
import { ExerciseVersionsRepository } from './exercise-versions.repository.ts';
import { ExerciseVersionsService } from './exercise-versions.service.ts';
import { PublishingRepository } from './publishing.repository.ts';

@Module({
  imports: [ExercisesModule, RunsModule, SystemModule],
  controllers: [ExerciseVersionsController],
  providers: [ExerciseVersionsRepository, PublishingRepository, ExerciseVersionsService],
})
export class ExerciseVersionsModule {}
