import { MAX_SOURCE_BYTES, type Draft } from '@convolab/contracts';
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

const draft = (version: number, content: string): Draft => ({
  version,
  content,
  savedAt: version === 0 ? null : `2026-11-24T03:0${version}:00.000Z`,
});

const after = (state: DraftState, ...actions: DraftAction[]) => actions.reduce(draftReducer, state);

describe('opening a draft', () => {
  it('takes the server’s text where the browser kept none, or one that was saved', () => {
    expect(openDraft(draft(3, 'server'), null)).toMatchObject({ status: 'saved', text: 'server' });
    const local = { text: 'older', baseVersion: 2, unsaved: false };
    expect(openDraft(draft(3, 'server'), local)).toMatchObject({ status: 'saved', text: 'server' });
  });

  it('goes on with the browser’s text where the server did not move', () => {
    const state = openDraft(draft(3, 'server'), { text: 'mine', baseVersion: 3, unsaved: true });
    expect(state).toMatchObject({ status: 'unsaved', text: 'mine' });
    expect(textToSave(state)).toEqual({ baseVersion: 3, content: 'mine' });
  });

  it('asks where both moved, and not where both have the same text', () => {
    const local = { text: 'mine', baseVersion: 2, unsaved: true };
    expect(openDraft(draft(3, 'server'), local)).toMatchObject({
      status: 'conflict',
      text: 'mine',
      theirs: { content: 'server' },
    });
    expect(openDraft(draft(3, 'mine'), local)).toMatchObject({ status: 'saved', baseVersion: 3 });
  });

  it('works without the server', () => {
    const local = { text: 'mine', baseVersion: 2, unsaved: true };
    expect(openDraftOffline(local, 'starter')).toMatchObject({ status: 'offline', text: 'mine' });
    expect(openDraftOffline(null, 'starter')).toMatchObject({ status: 'saved', text: 'starter' });
  });
});

describe('saving', () => {
  const open = openDraft(draft(1, 'a'), null);

  it('sends what was typed, once', () => {
    const typed = after(open, { type: 'edited', text: 'ab' });
    expect(textToSave(typed)).toEqual({ baseVersion: 1, content: 'ab' });
    const sent = after(typed, { type: 'sent', text: 'ab' });
    expect(textToSave(sent)).toBeNull();
    expect(after(sent, { type: 'saved', draft: draft(2, 'ab') })).toMatchObject({
      status: 'saved',
      baseVersion: 2,
      savedAt: '2026-11-24T03:02:00.000Z',
    });
  });

  it('sends again what was typed meanwhile, on top of the new version', () => {
    const state = after(
      open,
      { type: 'edited', text: 'ab' },
      { type: 'sent', text: 'ab' },
      { type: 'edited', text: 'abc' },
      { type: 'saved', draft: draft(2, 'ab') },
    );
    expect(textToSave(state)).toEqual({ baseVersion: 2, content: 'abc' });
  });

  it('tries again when the server was not reached, and not when the text is too large', () => {
    const sent = after(open, { type: 'edited', text: 'ab' }, { type: 'sent', text: 'ab' });
    expect(textToSave(after(sent, { type: 'failed', reason: 'offline' }))).not.toBeNull();
    const refused = after(sent, { type: 'failed', reason: 'too-large' });
    expect(textToSave(refused)).toBeNull();
    expect(textToSave(after(refused, { type: 'edited', text: 'a' }))).not.toBeNull();
  });

  it('does not call the same text an edit', () => {
    expect(after(open, { type: 'edited', text: 'a' })).toBe(open);
  });

  it('counts the revisions that the editor must take over', () => {
    expect(after(open, { type: 'edited', text: 'b' }).revision).toBe(0);
    expect(after(open, { type: 'edited', text: 'b', outside: true }).revision).toBe(1);
  });
});

describe('a conflict', () => {
  const conflicted = after(
    openDraft(draft(1, 'a'), null),
    { type: 'edited', text: 'mine' },
    { type: 'sent', text: 'mine' },
    { type: 'conflicted', draft: draft(4, 'theirs') },
  );

  it('sends nothing until the person has chosen, also while typing', () => {
    expect(textToSave(conflicted)).toBeNull();
    expect(textToSave(after(conflicted, { type: 'edited', text: 'mine too' }))).toBeNull();
  });

  it('keeps mine on top of theirs', () => {
    const mine = after(conflicted, { type: 'chose', whose: 'mine' });
    expect(textToSave(mine)).toEqual({ baseVersion: 4, content: 'mine' });
    expect(mine).toMatchObject({ theirs: null, revision: 0 });
  });

  it('takes theirs into the editor', () => {
    const theirs = after(conflicted, { type: 'chose', whose: 'theirs' });
    expect(theirs).toMatchObject({ status: 'saved', text: 'theirs', baseVersion: 4, revision: 1 });
    expect(textToSave(theirs)).toBeNull();
  });

  it('is none where both have the same text', () => {
    expect(after(conflicted, { type: 'conflicted', draft: draft(5, 'mine') })).toMatchObject({
      status: 'saved',
      baseVersion: 5,
    });
  });

  it('is still one after a reload', () => {
    expect(openDraft(draft(4, 'theirs'), toLocal(conflicted))).toMatchObject({
      status: 'conflict',
      text: 'mine',
    });
  });
});

describe('isTooLarge', () => {
  it('counts bytes, not characters', () => {
    expect(isTooLarge('a'.repeat(MAX_SOURCE_BYTES))).toBe(false);
    expect(isTooLarge('가'.repeat(MAX_SOURCE_BYTES / 2))).toBe(true);
  });
});
