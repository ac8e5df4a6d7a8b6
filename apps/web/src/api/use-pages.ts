import { useSuspenseInfiniteQuery } from '@tanstack/react-query';

interface Page {
  readonly nextCursor: string | null;
}

/** Reads a list that grows, page by page: `pages` so far, `more` for the next one (null at the end). */
export function usePages<P extends Page>(
  key: readonly unknown[],
  load: (cursor: string | undefined, signal: AbortSignal) => Promise<P>,
) {
  const query = useSuspenseInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam, signal }) => load(pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });
  return {
    pages: query.data.pages,
    more: query.hasNextPage ? () => void query.fetchNextPage() : null,
    isLoadingMore: query.isFetchingNextPage,
  };
}
