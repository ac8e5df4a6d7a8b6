import type { CourseRole } from '@convolab/contracts';
import { Injectable } from '@nestjs/common';
import { PrismaService } from '../database/prisma.service.ts';

const SELECT = {
  role: true,
  course: { select: { id: true, slug: true, title: true, zone: true } },
} as const;

@Injectable()
export class CourseAccessRepository {
  constructor(private readonly prisma: PrismaService) {}

  findById(userId: string, courseId: string) {
    return this.prisma.client.enrollment.findUnique({
      where: { courseId_userId: { courseId, userId } },
      select: SELECT,
    });
  }

  findBySlug(userId: string, slug: string) {
    return this.prisma.client.enrollment.findFirst({ where: { userId, course: { slug } }, select: SELECT });
  }

  async findRole(userId: string, courseId: string): Promise<CourseRole | null> {
    const row = await this.prisma.client.enrollment.findUnique({
      where: { courseId_userId: { courseId, userId } },
      select: { role: true },
    });
    return row?.role ?? null;
  }
}
