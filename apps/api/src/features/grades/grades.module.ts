import { Module } from '@nestjs/common';
import { GradebookRepository } from './gradebook.repository.ts';
import { GradesController } from './grades.controller.ts';
import { GradesService } from './grades.service.ts';
import { OverrideRepository } from './override.repository.ts';

@Module({
  controllers: [GradesController],
  providers: [GradebookRepository, GradesService, OverrideRepository],
})
export class GradesModule {}
