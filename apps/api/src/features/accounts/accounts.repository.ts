import type { Account, Locale } from '@convolab/contracts';
import { TitleSchema } from '@convolab/contracts';
import { Injectable } from '@nestjs/common';
import { PrismaService } from '../../database/prisma.service.ts';

@Injectable()
export class AccountsRepository {
  constructor(private readonly prisma: PrismaService) {}

  async getAccount(userId: string): Promise<Account> {
    const user = await this.prisma.client.user.findUniqueOrThrow({
      where: { id: userId },
      select: {
        id: true,
        name: true,
        username: true,
        locale: true,
        enrollments: {
          select: { role: true, course: { select: { id: true, slug: true, title: true } } },
          orderBy: { createdAt: 'asc' },
        },
      },
    });
    const { enrollments, ...account } = user;
    return {
      ...account,
      courses: enrollments.map(({ role, course }) => ({
        ...course,
        title: TitleSchema.parse(course.title),
        role,
      })),
    };
  }

  async isDemo(username: string): Promise<boolean> {
    const user = await this.prisma.client.user.findUnique({ where: { username }, select: { isDemo: true } });
    return user?.isDemo ?? false;
  }

  async setLocale(userId: string, locale: Locale): Promise<void> {
    await this.prisma.client.user.update({ where: { id: userId }, data: { locale } });
  }

  async setPassword(userId: string, passwordHash: string): Promise<void> {
    await this.prisma.client.account.updateMany({
      where: { userId, providerId: 'credential' },
      data: { password: passwordHash },
    });
  }
}
