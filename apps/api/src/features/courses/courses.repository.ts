import { type CourseSummary, TitleSchema } from '@convolab/contracts';
import { Injectable } from '@nestjs/common';
import { PrismaService } from '../../database/prisma.service.ts';

@Injectable()
export class CoursesRepository {
  constructor(private readonly prisma: PrismaService) {}

  async listOf(userId: string): Promise<CourseSummary[]> {
    const rows = await this.prisma.client.enrollment.findMany({
      where: { userId },
      select: { role: true, course: { select: { id: true, slug: true, title: true, zone: true } } },
      orderBy: { createdAt: 'asc' },
    });
    return rows.map(({ role, course }) => ({ ...course, title: TitleSchema.parse(course.title), role }));
  }

  async completedLessons(courseId: string, userId: string): Promise<Set<string>> {
    const rows = await this.prisma.client.lessonProgress.findMany({
      where: { courseId, userId },
      select: { lessonSlug: true },
    });
    return new Set(rows.map((row) => row.lessonSlug));
  }

  async completeLesson(courseId: string, userId: string, lessonSlug: string): Promise<void> {
    await this.prisma.client.lessonProgress.upsert({
      where: { courseId_userId_lessonSlug: { courseId, userId, lessonSlug } },
      create: { courseId, userId, lessonSlug },
      update: {},
    });
  }

  async reopenLesson(courseId: string, userId: string, lessonSlug: string): Promise<void> {
    await this.prisma.client.lessonProgress.deleteMany({ where: { courseId, userId, lessonSlug } });
  }
}
