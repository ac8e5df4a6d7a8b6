import { RunEventSchema, runEventsChannel, type RunEvent } from '@convolab/contracts';
import { Inject, Injectable } from '@nestjs/common';
import type { Redis } from 'ioredis';
import type { Logger } from 'pino';
import { LOGGER } from '../../logging/logger.ts';
import { RedisService } from '../../redis/redis.module.ts';

export interface EventListener {
  readonly onEvent: (event: RunEvent) => void;
  /** Messages may have been lost: read again what is stored. */
  readonly onGap: () => void;
}

const SUBSCRIBE_TIMEOUT_MS = 1_000;

/** One Redis subscription of this process for each run that somebody watches, however many do. */
@Injectable()
export class LiveEvents {
  private readonly listeners = new Map<string, Set<EventListener>>();
  private readonly subscriber: Redis;

  constructor(
    redis: RedisService,
    @Inject(LOGGER) private readonly log: Logger,
  ) {
    this.subscriber = redis.duplicate({ maxRetriesPerRequest: null });
    this.subscriber.on('message', (channel, message) => {
      this.deliver(channel, message);
    });
    // ioredis subscribes again by itself before it says so.
    this.subscriber.on('ready', () => {
      for (const listeners of this.listeners.values()) for (const { onGap } of listeners) onGap();
    });
  }

  /**
   * Resolves when Redis has confirmed, so that whatever is stored from then on is delivered; or, while Redis is away, after a
   * second: then `onGap` follows when it is back.
   */
  async listen(runId: string, listener: EventListener): Promise<() => void> {
    const channel = runEventsChannel(runId);
    const listeners = this.listeners.get(channel) ?? new Set();
    listeners.add(listener);
    this.listeners.set(channel, listeners);
    await this.within(this.subscriber.subscribe(channel));
    return () => {
      listeners.delete(listener);
      if (listeners.size > 0 || this.listeners.get(channel) !== listeners) return;
      this.listeners.delete(channel);
      void this.within(this.subscriber.unsubscribe(channel));
    };
  }

  private deliver(channel: string, message: string): void {
    const listeners = this.listeners.get(channel);
    if (listeners === undefined) return;
    const event = RunEventSchema.safeParse(JSON.parse(message));
    if (!event.success) this.log.warn({ channel }, 'a worker tells an event in another form');
    for (const { onEvent, onGap } of listeners) {
      if (event.success) onEvent(event.data);
      else onGap();
    }
  }

  private async within(command: Promise<unknown>): Promise<void> {
    const done = command.catch((error: unknown) => {
      this.log.warn({ err: error }, 'a subscription failed');
    });
    let timer: NodeJS.Timeout | undefined;
    const timeout = new Promise((resolve) => (timer = setTimeout(resolve, SUBSCRIBE_TIMEOUT_MS)));
    await Promise.race([done, timeout]);
    clearTimeout(timer);
  }
}
