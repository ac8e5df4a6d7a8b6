import { api, type Gradebook } from '@convolab/contracts';
import { useEffect } from 'react';
import { call } from '../../api/call.ts';
import { usePages } from '../../api/use-pages.ts';

/** The whole gradebook: further pages are fetched one after the other, as sorting needs every row. */
export function useGradebook(
  courseId: string,
): Pick<Gradebook, 'columns' | 'rows'> & { isComplete: boolean } {
  const { pages, more, isLoadingMore } = usePages([api.getGradebook.path, courseId], (cursor, signal) =>
    call(api.getGradebook, { params: { courseId }, query: { cursor, limit: 100 }, signal }),
  );
  useEffect(() => {
    if (more && !isLoadingMore) more();
  });
  return {
    columns: pages[0]?.columns ?? [],
    rows: pages.flatMap((page) => page.rows),
    isComplete: more === null,
  };
}
