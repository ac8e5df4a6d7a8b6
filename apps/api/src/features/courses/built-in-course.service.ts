import { type Course, loadCourse } from '@convolab/course';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { ApiConfig } from '../../config.ts';
import { CONFIG } from '../../config.token.ts';

/** What comes with Convolab and every course has: units, lessons (their texts are built into the web client) and ready assignments. */
@Injectable()
export class BuiltInCourseService implements OnModuleInit {
  course: Pick<Course, 'units' | 'lessons' | 'assignments'> = { units: [], lessons: [], assignments: [] };

  constructor(@Inject(CONFIG) private readonly config: ApiConfig) {}

  async onModuleInit(): Promise<void> {
    const { units, lessons, assignments } = await loadCourse(this.config.courseDir);
    this.course = { units, lessons, assignments };
  }

  hasLesson(slug: string): boolean {
    return this.course.lessons.some((lesson) => lesson.slug === slug);
  }
}
