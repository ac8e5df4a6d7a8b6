import { Module } from '@nestjs/common';
import { AssignmentsController } from './assignments.controller.ts';
import { AssignmentsRepository } from './assignments.repository.ts';
import { AssignmentsService } from './assignments.service.ts';
import { SaveAssignmentRepository } from './save-assignment.repository.ts';

@Module({
  controllers: [AssignmentsController],
  providers: [AssignmentsRepository, AssignmentsService, SaveAssignmentRepository],
  exports: [AssignmentsService],
})
export class AssignmentsModule {}
