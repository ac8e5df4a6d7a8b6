import { CANCEL_CHANNEL, runEventsChannel, type RunEvent } from '@convolab/contracts';
import type { Redis } from 'ioredis';
import type { PublishEvents } from '../jobs/grade-run/grade-run.ports.ts';
import type { WorkerLog } from '../logging/logger.ts';

/** Sends events on. While Redis is away they are not sent: they are stored, and whoever watches reads again later. */
export function createPublisher(redis: Redis, log: WorkerLog): PublishEvents {
  return (events: readonly RunEvent[]) => {
    if (events.length === 0 || redis.status !== 'ready') return;
    const pipeline = redis.pipeline();
    for (const event of events) pipeline.publish(runEventsChannel(event.runId), JSON.stringify(event));
    pipeline.exec().catch((error: unknown) => {
      log.warn({ runId: events[0]?.runId, err: error }, 'events could not be sent on');
    });
  };
}

/** Calls `onCancel` for every cancel request; the connection serves nothing else then. */
export async function listenForCancels(subscriber: Redis, onCancel: (runId: string) => void): Promise<void> {
  subscriber.on('message', (channel, runId) => {
    if (channel === CANCEL_CHANNEL) onCancel(runId);
  });
  await subscriber.subscribe(CANCEL_CHANNEL);
}
