import { Module } from '@nestjs/common';
import { SystemModule } from '../system/system.module.ts';
import { ExercisesController } from './exercises.controller.ts';
import { ExercisesRepository } from './exercises.repository.ts';
import { ExercisesService } from './exercises.service.ts';

@Module({
  imports: [SystemModule],
  controllers: [ExercisesController],
  providers: [ExercisesRepository, ExercisesService],
  exports: [ExercisesService, ExercisesRepository],
})
export class ExercisesModule {}
