import { useCallback, useSyncExternalStore } from 'react';
import { eventClient, NO_STORY, type RunStory } from './event-client.ts';

/**
 * Follows a run: all its events so far, in order and without duplicates, and the ones to come, until it is finished.
 * All pages of the browser share one connection. null watches nothing.
 */
export function useRunEvents(runId: string | null): RunStory {
  const subscribe = useCallback(
    (listener: () => void) => (runId === null ? () => undefined : eventClient().subscribe(runId, listener)),
    [runId],
  );
  return useSyncExternalStore(subscribe, () => (runId === null ? NO_STORY : eventClient().story(runId)));
}
