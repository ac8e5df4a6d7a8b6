import {
  type Capabilities,
  WORKER_KEY_PREFIX,
  type WorkerPresence,
  WorkerPresenceSchema,
} from '@convolab/contracts';
import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { type ApiConfig, isHttps, isLoopback } from '../../config.ts';
import { CONFIG } from '../../config.token.ts';
import { LOGGER } from '../../logging/logger.ts';
import { RedisService } from '../../redis/redis.module.ts';
import { joinCapabilities } from './capabilities.ts';

/** Which workers are there: each keeps a key in Redis that expires soon after it dies. */
@Injectable()
export class WorkersService {
  constructor(
    private readonly redis: RedisService,
    @Inject(CONFIG) private readonly config: ApiConfig,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  async capabilities(): Promise<Capabilities> {
    return {
      ...joinCapabilities(await this.present()),
      secure: isHttps(this.config) || isLoopback(this.config.host),
    };
  }

  async present(): Promise<WorkerPresence[]> {
    const keys: string[] = [];
    for await (const batch of this.redis.client.scanStream({ match: `${WORKER_KEY_PREFIX}*`, count: 500 })) {
      keys.push(...(batch as string[]));
    }
    if (keys.length === 0) return [];
    const values = await this.redis.client.mget(keys);
    return values.flatMap((value) => (value === null ? [] : this.parse(value)));
  }

  /** A worker of another version may say it differently: it is left out, and the operator reads so. */
  private parse(value: string): WorkerPresence[] {
    const parsed = WorkerPresenceSchema.safeParse(JSON.parse(value));
    if (parsed.success) return [parsed.data];
    this.log.warn({ issues: parsed.error.issues }, 'a worker announces itself in another form');
    return [];
  }
}
