import { api, type Draft } from '@convolab/contracts';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useReducer, useState, type Dispatch } from 'react';
import { call } from '../../../api/call.ts';
import { ConnectionError, isProblem } from '../../../api/problem-error.ts';
import {
  draftReducer,
  isTooLarge,
  openDraft,
  openDraftOffline,
  textToSave,
  toLocal,
  type DraftAction,
  type DraftState,
} from './draft-state.ts';
import { findLocalDraft, keepLocalDraft, type DraftPlace } from './local-draft.ts';

const SAVE_AFTER_MS = 1_200;
const RETRY_AFTER_MS = 5_000;

const pathOf = ({ courseId, exercise, language }: DraftPlace) => ({ courseId, slug: exercise, language });

/** The browser's storage; null where it is switched off. */
function browserStore(): Storage | null {
  try {
    return localStorage;
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}

/** The server's text, read afresh each time a page opens. null: the server could not be reached. Throws where it refuses. */
export function useServerDraft(place: DraftPlace) {
  return useQuery({
    queryKey: [api.getDraft.path, place],
    queryFn: async ({ signal }): Promise<Draft | null> => {
      try {
        return await call(api.getDraft, { params: pathOf(place), signal });
      } catch (error) {
        if (error instanceof ConnectionError) return null;
        throw error;
      }
    },
    gcTime: 0,
    staleTime: Infinity,
    refetchOnMount: 'always',
    throwOnError: true,
  });
}

/** The text in the editor, kept in the browser with each change and on the server shortly after. */
export function useDraft(place: DraftPlace, server: Draft | null, starter: string) {
  const [state, dispatch] = useReducer(draftReducer, null, () => {
    const store = browserStore();
    const local = store && findLocalDraft(store, place);
    return server ? openDraft(server, local) : openDraftOffline(local, starter);
  });
  const browserFull = useKeptInBrowser(place, state);
  useSavedOnServer(place, state, dispatch);
  return { state, dispatch, browserFull };
}

/** Keeps each change in this browser; true where it has no room. */
function useKeptInBrowser(place: DraftPlace, state: DraftState): boolean {
  const [full, setFull] = useState(false);
  useEffect(() => {
    const store = browserStore();
    const kept = store !== null && keepLocalDraft(store, place, toLocal(state));
    // eslint-disable-next-line react-hooks/set-state-in-effect -- only writing tells whether the browser has room
    setFull(!kept);
  }, [place, state]);
  return full;
}

function useSavedOnServer(place: DraftPlace, state: DraftState, dispatch: Dispatch<DraftAction>): void {
  const next = textToSave(state);
  const content = next?.content ?? null;
  const baseVersion = next?.baseVersion ?? 0;
  const waitMs = state.status === 'offline' ? RETRY_AFTER_MS : SAVE_AFTER_MS;
  useEffect(() => {
    if (content === null) return undefined;
    const timer = setTimeout(() => void saveDraft(place, { baseVersion, content }, dispatch), waitMs);
    return () => clearTimeout(timer);
  }, [place, content, baseVersion, waitMs, dispatch]);
}

async function saveDraft(
  place: DraftPlace,
  body: { baseVersion: number; content: string },
  dispatch: Dispatch<DraftAction>,
): Promise<void> {
  if (isTooLarge(body.content)) {
    dispatch({ type: 'failed', reason: 'too-large' });
    return;
  }
  dispatch({ type: 'sent', text: body.content });
  try {
    const params = pathOf(place);
    try {
      dispatch({ type: 'saved', draft: await call(api.saveDraft, { params, body }) });
    } catch (error) {
      if (!isProblem(error, 'draft-conflict')) throw error;
      dispatch({ type: 'conflicted', draft: await call(api.getDraft, { params }) });
    }
  } catch (error) {
    // Whatever stands between the text and the server: it is kept in the browser, said, and tried again.
    dispatch({ type: 'failed', reason: isProblem(error, 'validation') ? 'too-large' : 'offline' });
  }
}
