import type { api } from '@convolab/contracts';
import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import type { Answer } from '../../http/implements.decorator.ts';
import { LOGGER } from '../../logging/logger.ts';
import { RedisService } from '../../redis/redis.module.ts';
import { SystemRepository } from './system.repository.ts';
import { WorkersService } from './workers.service.ts';

@Injectable()
export class SystemService {
  constructor(
    private readonly repository: SystemRepository,
    private readonly redis: RedisService,
    private readonly workers: WorkersService,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  /** Ready means that requests can be answered; without workers submissions are still accepted, and wait. */
  async readiness(): Promise<Answer<typeof api.getReadiness>> {
    const database = await this.answers('database', () => this.repository.ping());
    const redis = await this.answers('redis', () => this.redis.client.ping());
    const workers = redis ? (await this.workers.present()).length : 0;
    return { status: database && redis ? 'ok' : 'unavailable', database, redis, workers };
  }

  private async answers(store: string, ping: () => Promise<unknown>): Promise<boolean> {
    try {
      await ping();
      return true;
    } catch (error) {
      this.log.warn({ err: error, store }, 'not ready');
      return false;
    }
  }
}
