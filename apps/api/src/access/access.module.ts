import { Global, Module } from '@nestjs/common';
import { CourseAccessRepository } from './course-access.repository.ts';
import { CourseAccess } from './course-access.service.ts';

@Global()
@Module({ providers: [CourseAccessRepository, CourseAccess], exports: [CourseAccess] })
export class AccessModule {}
