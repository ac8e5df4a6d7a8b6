import { Injectable } from '@nestjs/common';
import { PrismaService } from '../../database/prisma.service.ts';

@Injectable()
export class SystemRepository {
  constructor(private readonly prisma: PrismaService) {}

  async ping(): Promise<void> {
    await this.prisma.client.$queryRaw`SELECT 1`;
  }
}
