import { Injectable } from '@nestjs/common';
import { PrismaService } from '../database/prisma.service.ts';

@Injectable()
export class SessionsRepository {
  constructor(private readonly prisma: PrismaService) {}

  async isLive(sessionId: string): Promise<boolean> {
    const count = await this.prisma.client.session.count({
      where: { id: sessionId, expiresAt: { gt: new Date() } },
    });
    return count > 0;
  }

  async idsOf(userId: string): Promise<string[]> {
    const rows = await this.prisma.client.session.findMany({ where: { userId }, select: { id: true } });
    return rows.map((row) => row.id);
  }

  async deleteAllOf(userId: string): Promise<void> {
    await this.prisma.client.session.deleteMany({ where: { userId } });
  }

  async findPasswordHash(userId: string): Promise<string | null> {
    const account = await this.prisma.client.account.findFirst({
      where: { userId, providerId: 'credential' },
      select: { password: true },
    });
    return account?.password ?? null;
  }

  async touch(userId: string): Promise<void> {
    await this.prisma.client.user.update({ where: { id: userId }, data: { lastSeenAt: new Date() } });
  }
}
