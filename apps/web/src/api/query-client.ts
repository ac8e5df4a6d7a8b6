import { QueryClient } from '@tanstack/react-query';
import { ConnectionError } from './problem-error.ts';

/** What was fetched counts as fresh for this long; pages that need newer data invalidate it. */
const STALE_MS = 30_000;

/** Only a broken connection is tried again: a refusal stays a refusal. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: STALE_MS,
      retry: (failures, error) => error instanceof ConnectionError && failures < 2,
    },
    mutations: { retry: false },
  },
});
