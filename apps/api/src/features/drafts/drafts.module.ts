import { Module } from '@nestjs/common';
import { ExercisesModule } from '../exercises/exercises.module.ts';
import { DraftsController } from './drafts.controller.ts';
import { DraftsRepository } from './drafts.repository.ts';
import { DraftsService } from './drafts.service.ts';

@Module({
  imports: [ExercisesModule],
  controllers: [DraftsController],
  providers: [DraftsRepository, DraftsService],
})
export class DraftsModule {}
