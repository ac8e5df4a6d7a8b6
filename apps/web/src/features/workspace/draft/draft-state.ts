import { MAX_SOURCE_BYTES, type Draft } from '@convolab/contracts';

/**
 * - `saved`: the server has this very text.
 * - `unsaved`: kept in the browser, soon to be sent.
 * - `saving`: on its way.
 * - `offline`: the server could not be reached; kept in the browser and tried again.
 * - `too-large`: kept in the browser only.
 * - `conflict`: the server has a newer text of somebody (another tab, another machine); the person chooses.
 */
export type DraftStatus = 'saved' | 'unsaved' | 'saving' | 'offline' | 'too-large' | 'conflict';

export interface DraftState {
  readonly status: DraftStatus;
  readonly text: string;
  /** Grows when the text was replaced from outside the editor, so that the editor takes it over. */
  readonly revision: number;
  /** The server's version that `text` builds on. */
  readonly baseVersion: number;
  /** When the server last took a text; null where it never did. */
  readonly savedAt: string | null;
  /** What is on its way. */
  readonly sending: string | null;
  /** The server's newer text, while the person chooses. */
  readonly theirs: Draft | null;
}

/** What the browser keeps for one person, exercise and language. */
export interface LocalDraft {
  readonly text: string;
  readonly baseVersion: number;
  /** The server does not have this text yet. */
  readonly unsaved: boolean;
}

export type DraftAction =
  /** `outside`: not typed, so the editor has to take it over. */
  | { readonly type: 'edited'; readonly text: string; readonly outside?: true }
  | { readonly type: 'sent'; readonly text: string }
  | { readonly type: 'saved'; readonly draft: Draft }
  | { readonly type: 'failed'; readonly reason: 'offline' | 'too-large' }
  | { readonly type: 'conflicted'; readonly draft: Draft }
  | { readonly type: 'chose'; readonly whose: 'mine' | 'theirs' };

/** Where a page begins: the server's text, unless the browser kept a newer one; both, where both went on. */
export function openDraft(server: Draft, local: LocalDraft | null): DraftState {
  const state: DraftState = {
    status: 'saved',
    text: server.content,
    revision: 0,
    baseVersion: server.version,
    savedAt: server.savedAt,
    sending: null,
    theirs: null,
  };
  if (!local?.unsaved || local.text === server.content) return state;
  const mine = { ...state, text: local.text };
  if (local.baseVersion === server.version) return { ...mine, status: 'unsaved' };
  return { ...mine, status: 'conflict', theirs: server };
}

/** Where a page begins when the server does not answer: the browser's text, or the starter. */
export function openDraftOffline(local: LocalDraft | null, starter: string): DraftState {
  return {
    status: local?.unsaved ? 'offline' : 'saved',
    text: local?.text ?? starter,
    revision: 0,
    baseVersion: local?.baseVersion ?? 0,
    savedAt: null,
    sending: null,
    theirs: null,
  };
}

export function draftReducer(state: DraftState, action: DraftAction): DraftState {
  switch (action.type) {
    case 'edited':
      return withText(state, action.text, action.outside === true);
    case 'sent':
      return { ...state, status: 'saving', sending: action.text };
    case 'saved':
      return afterSaving(state, action.draft);
    case 'failed':
      return { ...state, status: action.reason, sending: null };
    case 'conflicted':
      return afterConflict(state, action.draft);
    case 'chose':
      return afterChoice(state, action.whose);
  }
}

function withText(state: DraftState, text: string, outside: boolean): DraftState {
  if (text === state.text) return state;
  const waits = state.status === 'saving' || state.status === 'conflict';
  const revision = state.revision + (outside ? 1 : 0);
  return { ...state, text, revision, status: waits ? state.status : 'unsaved' };
}

function afterSaving(state: DraftState, draft: Draft): DraftState {
  const status = state.text === state.sending ? 'saved' : 'unsaved';
  return { ...state, status, baseVersion: draft.version, savedAt: draft.savedAt, sending: null };
}

function afterConflict(state: DraftState, draft: Draft): DraftState {
  const settled = { ...state, sending: null, baseVersion: draft.version, savedAt: draft.savedAt };
  if (draft.content === state.text) return { ...settled, status: 'saved', theirs: null };
  return { ...settled, status: 'conflict', theirs: draft };
}

function afterChoice(state: DraftState, whose: 'mine' | 'theirs'): DraftState {
  if (!state.theirs) return state;
  const { version, content, savedAt } = state.theirs;
  const text = whose === 'mine' ? state.text : content;
  return {
    ...state,
    text,
    revision: text === state.text ? state.revision : state.revision + 1,
    status: text === content ? 'saved' : 'unsaved',
    baseVersion: version,
    savedAt,
    theirs: null,
  };
}

/** What to send now; null while there is nothing to send, or something is on its way. */
export function textToSave(state: DraftState): { baseVersion: number; content: string } | null {
  const waits = state.status === 'unsaved' || state.status === 'offline';
  return waits ? { baseVersion: state.baseVersion, content: state.text } : null;
}

export const isTooLarge = (text: string) => new TextEncoder().encode(text).length > MAX_SOURCE_BYTES;

/** What the browser keeps of a state. */
export function toLocal(state: DraftState): LocalDraft {
  const baseVersion = state.theirs
    ? Math.min(state.baseVersion, state.theirs.version - 1)
    : state.baseVersion;
  return { text: state.text, baseVersion, unsaved: state.status !== 'saved' };
}
