import { api, type Language, type SubmissionMode, type SubmissionSummary } from '@convolab/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../api/call.ts';
import type { SubmissionPlace } from './use-submit.ts';

const PAGE_SIZE = 20;

/** One's own submissions to an exercise, newest first, page by page. */
export function useSubmissions({ courseId, slug, assignmentItemId }: SubmissionPlace) {
  const query = assignmentItemId === null ? {} : { assignmentItemId };
  return useInfiniteQuery({
    queryKey: [api.listSubmissions.path, courseId, slug, assignmentItemId],
    queryFn: ({ pageParam, signal }) =>
      call(api.listSubmissions, {
        params: { courseId, slug },
        query: { ...query, limit: PAGE_SIZE, ...(pageParam !== null && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}

/** A submission whose result is shown. */
export interface ShownSubmission {
  readonly submissionId: string;
  readonly runId: string;
  readonly mode: SubmissionMode;
  /** null for a quiz. */
  readonly language: Language | null;
  readonly createdAt: string;
}

const toShown = ({ id, run, mode, language, createdAt }: SubmissionSummary): ShownSubmission => ({
  submissionId: id,
  runId: run.id,
  mode,
  language,
  createdAt,
});

/**
 * Which submission the page shows: the one chosen from the history, else the newest, so that a reload in the middle of
 * a run shows it again.
 */
export function useShownSubmission(newest: SubmissionSummary | undefined) {
  const [chosen, setChosen] = useState<ShownSubmission | null>(null);
  const shown = chosen ?? (newest ? toShown(newest) : null);
  return {
    shown,
    show: (submission: SubmissionSummary | null) => setChosen(submission && toShown(submission)),
  };
}
