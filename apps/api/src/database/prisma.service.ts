import { createPrismaClient, type PrismaClient } from '@convolab/db';
import { Global, Inject, Injectable, Module, type OnApplicationShutdown } from '@nestjs/common';
import type { ApiConfig } from '../config.ts';
import { CONFIG } from '../config.token.ts';

/** The database of this process. Only `*.repository.ts` ask it. */
@Injectable()
export class PrismaService implements OnApplicationShutdown {
  readonly client: PrismaClient;

  constructor(@Inject(CONFIG) config: ApiConfig) {
    this.client = createPrismaClient({ url: config.databaseUrl, maxConnections: 20 });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.client.$disconnect();
  }
}

@Global()
@Module({ providers: [PrismaService], exports: [PrismaService] })
export class DatabaseModule {}
