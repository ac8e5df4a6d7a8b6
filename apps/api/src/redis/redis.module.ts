import { Global, Inject, Injectable, Module, type OnApplicationShutdown } from '@nestjs/common';
import { Redis } from 'ioredis';
import type { Logger } from 'pino';
import type { ApiConfig } from '../config.ts';
import { CONFIG } from '../config.token.ts';
import { LOGGER } from '../logging/logger.ts';

/** Redis carries what may be lost: queues, live events, counters. */
@Injectable()
export class RedisService implements OnApplicationShutdown {
  /** For commands; a subscriber needs a connection of its own: `duplicate()`. */
  readonly client: Redis;
  private readonly duplicates: Redis[] = [];

  constructor(
    @Inject(CONFIG) private readonly config: ApiConfig,
    @Inject(LOGGER) private readonly log: Logger,
  ) {
    this.client = this.connect();
  }

  /** A further connection, closed with the app. `maxRetriesPerRequest` is null where BullMQ wants to wait without end. */
  duplicate(options: { maxRetriesPerRequest?: number | null } = {}): Redis {
    const connection = this.connect(options);
    this.duplicates.push(connection);
    return connection;
  }

  onApplicationShutdown(): void {
    for (const connection of [this.client, ...this.duplicates]) connection.disconnect();
  }

  private connect(options: { maxRetriesPerRequest?: number | null } = {}): Redis {
    const connection = new Redis(this.config.redisUrl, { maxRetriesPerRequest: 2, ...options });
    connection.on('error', (error: Error) => {
      this.log.warn({ err: error }, 'Redis does not answer');
    });
    return connection;
  }
}

@Global()
@Module({ providers: [RedisService], exports: [RedisService] })
export class RedisModule {}
