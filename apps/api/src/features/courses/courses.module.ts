import { Module } from '@nestjs/common';
import { AssignmentsModule } from '../assignments/assignments.module.ts';
import { ExercisesModule } from '../exercises/exercises.module.ts';
import { BuiltInCourseService } from './built-in-course.service.ts';
import { CoursesController } from './courses.controller.ts';
import { CoursesRepository } from './courses.repository.ts';
import { CoursesService } from './courses.service.ts';

@Module({
  imports: [AssignmentsModule, ExercisesModule],
  controllers: [CoursesController],
  providers: [CoursesRepository, CoursesService, BuiltInCourseService],
})
export class CoursesModule {}
