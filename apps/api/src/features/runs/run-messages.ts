import { CANCEL_CHANNEL, runEventsChannel, type RunEvent } from '@convolab/contracts';
import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { LOGGER } from '../../logging/logger.ts';
import { RedisService } from '../../redis/redis.module.ts';

/** Tells others what happened to runs. What is lost while Redis is away is found out from the database. */
@Injectable()
export class RunMessages {
  constructor(
    private readonly redis: RedisService,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  /** To whoever watches. */
  publish(events: readonly RunEvent[]): void {
    for (const event of events) this.send(runEventsChannel(event.runId), JSON.stringify(event));
  }

  /** To the worker that grades the run, if one does. */
  askToCancel(runId: string): void {
    this.send(CANCEL_CHANNEL, runId);
  }

  private send(channel: string, message: string): void {
    const { client } = this.redis;
    if (client.status !== 'ready') return;
    client.publish(channel, message).catch((error: unknown) => {
      this.log.warn({ err: error }, 'a message about a run could not be sent');
    });
  }
}
