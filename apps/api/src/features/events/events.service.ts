import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Response } from 'express';
import type { Logger } from 'pino';
import type { Subscription } from 'rxjs';
import type { SessionInfo } from '../../auth/session-info.ts';
import { SessionsService } from '../../auth/sessions.service.ts';
import { ProblemException } from '../../http/problem.ts';
import { LOGGER } from '../../logging/logger.ts';
import { EventStream } from './event-stream.ts';
import { EventsRepository } from './events.repository.ts';
import { LiveEvents } from './live-events.ts';
import { watchRuns, type WatchedRun } from './watching.ts';

const TIMINGS = { heartbeatMs: 15_000, drainTimeoutMs: 30_000, recheckMs: 30_000, rereadMs: 5_000 };
/** A browser shares one stream among its tabs; several browsers and streams that are not yet known to be dead fit in. */
const MAX_STREAMS_PER_PERSON = 24;

@Injectable()
export class EventsService implements OnApplicationShutdown {
  private readonly streams = new Map<EventStream, SessionInfo>();
  private readonly signOuts: Subscription;

  constructor(
    private readonly repository: EventsRepository,
    private readonly live: LiveEvents,
    private readonly sessions: SessionsService,
    @Inject(LOGGER) private readonly log: Logger,
  ) {
    this.signOuts = sessions.ended.subscribe((sessionId) => {
      for (const [stream, session] of this.streams) if (session.sessionId === sessionId) stream.close();
    });
  }

  /** Resolves when the stream is closed. @throws not-found where the person may not watch one of the runs; too-many-requests */
  async stream(session: SessionInfo, runs: readonly WatchedRun[], response: Response): Promise<void> {
    const runIds = [...new Set(runs.map(({ runId }) => runId))];
    if (!(await this.mayWatch(session.userId, runIds))) throw new ProblemException('not-found');
    const open = [...this.streams.values()].filter(({ userId }) => userId === session.userId).length;
    if (open >= MAX_STREAMS_PER_PERSON)
      throw new ProblemException('too-many-requests', { retryAfterSeconds: 5 });
    if (response.destroyed) return;
    const stream = new EventStream(response, TIMINGS);
    this.streams.set(stream, session);
    try {
      const mayWatch = async () =>
        (await this.sessions.isValid(session.sessionId)) && (await this.mayWatch(session.userId, runIds));
      const ports = {
        listen: (runId: string, listener: Parameters<LiveEvents['listen']>[1]) =>
          this.live.listen(runId, listener),
        readAfter: (runId: string, afterSeq: number) => this.repository.readAfter(runId, afterSeq),
        mayWatch,
        onError: (error: unknown) => {
          this.log.error({ err: error }, 'an event stream broke');
        },
      };
      await watchRuns(stream, runs, ports, TIMINGS);
    } finally {
      this.streams.delete(stream);
    }
  }

  onApplicationShutdown(): void {
    this.signOuts.unsubscribe();
    for (const stream of this.streams.keys()) stream.close();
  }

  private async mayWatch(userId: string, runIds: readonly string[]): Promise<boolean> {
    const watchable = await this.repository.findWatchable(userId, runIds);
    return runIds.every((runId) => watchable.has(runId));
  }
}
