import { api } from '@convolab/contracts';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { call } from '../../api/call.ts';

/** The ranks of one exercise of an assignment, page by page. */
export function useLeaderboard(itemId: string) {
  return useSuspenseInfiniteQuery({
    queryKey: [api.getLeaderboard.path, itemId],
    queryFn: ({ pageParam, signal }) =>
      call(api.getLeaderboard, {
        params: { itemId },
        query: pageParam === null ? {} : { cursor: pageParam },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}
