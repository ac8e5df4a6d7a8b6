import { type Lesson, loadCourse } from '@convolab/course';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { ApiConfig } from '../../config.ts';
import { CONFIG } from '../../config.token.ts';

/** The lessons that come with Convolab; every course has them. Their texts are built into the web client. */
@Injectable()
export class LessonsService implements OnModuleInit {
  private lessons: readonly Lesson[] = [];

  constructor(@Inject(CONFIG) private readonly config: ApiConfig) {}

  async onModuleInit(): Promise<void> {
    this.lessons = (await loadCourse(this.config.courseDir)).lessons;
  }

  all(): readonly Lesson[] {
    return this.lessons;
  }

  has(slug: string): boolean {
    return this.lessons.some((lesson) => lesson.slug === slug);
  }
}
