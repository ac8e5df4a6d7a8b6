import {
  api,
  MAX_SOURCE_BYTES,
  type AcceptedSubmission,
  type CreateSubmission,
  type SubmissionMode,
  type SubmissionPayload,
} from '@convolab/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { v7 as uuidv7 } from 'uuid';
import { call } from '../../api/call.ts';
import { ConnectionError } from '../../api/problem-error.ts';

/** Where a submission goes. */
export interface SubmissionPlace {
  readonly courseId: string;
  readonly exerciseId: string;
  readonly slug: string;
  /** null: graded for oneself, outside of any assignment. */
  readonly assignmentItemId: string | null;
}

const MAX_RETRIES = 4;
const FIRST_RETRY_MS = 500;

/**
 * Hands in. A broken connection is tried again with the same id and body, so that nothing is handed in twice;
 * `again` does the same after it was given up.
 */
export function useSubmit(
  place: SubmissionPlace,
  onAccepted: (accepted: AcceptedSubmission, payload: SubmissionPayload) => void,
) {
  const queries = useQueryClient();
  const sending = useMutation({
    mutationFn: (body: CreateSubmission) => call(api.createSubmission, { body }),
    retry: (failures, error) => error instanceof ConnectionError && failures < MAX_RETRIES,
    retryDelay: (failures) => FIRST_RETRY_MS * 2 ** failures,
    onSuccess: async (accepted, { payload }) => {
      onAccepted(accepted, payload);
      await queries.invalidateQueries({ queryKey: [api.listSubmissions.path] });
      await queries.invalidateQueries({ queryKey: [api.getAssignment.path] });
    },
  });
  const submit = (mode: SubmissionMode, payload: SubmissionPayload) => {
    const { courseId, exerciseId, assignmentItemId } = place;
    sending.mutate({ id: uuidv7(), courseId, exerciseId, assignmentItemId, mode, payload });
  };
  const { variables } = sending;
  return {
    submit,
    /** null where nothing was given up. */
    again: sending.isError && variables ? () => sending.mutate(variables) : null,
    sendingMode: sending.isPending ? (variables?.mode ?? null) : null,
    isRetrying: sending.isPending && (sending.failureCount > 0 || sending.isPaused),
    accepted: sending.data ?? null,
    error: sending.error,
    reset: sending.reset,
  };
}

export type Submitting = ReturnType<typeof useSubmit>;

/** Why this text cannot be handed in; null where it can. Sizes in UTF-8 bytes. */
export function sourceProblem(
  source: string,
): { reason: 'empty' } | { reason: 'tooLarge'; bytes: number } | null {
  if (source.trim() === '') return { reason: 'empty' };
  const bytes = new TextEncoder().encode(source).length;
  return bytes > MAX_SOURCE_BYTES ? { reason: 'tooLarge', bytes } : null;
}
