import { findLocalDraft, keepLocalDraft, type DraftPlace } from './local-draft.ts';

class MemoryStore {
  readonly kept = new Map<string, string>();
  getItem(key: string) {
    return this.kept.get(key) ?? null;
  }
  setItem(key: string, value: string) {
    this.kept.set(key, value);
  }
}

const place: DraftPlace = { userId: 'ada', courseId: 'camp', exercise: 'conv2d', language: 'python' };
const draft = { text: 'def conv2d', baseVersion: 2, unsaved: true };

describe('drafts in the browser', () => {
  it('are kept by person, exercise and language', () => {
    const store = new MemoryStore();
    expect(keepLocalDraft(store, place, draft)).toBe(true);
    expect(findLocalDraft(store, place)).toEqual(draft);
    expect(findLocalDraft(store, { ...place, userId: 'bob' })).toBeNull();
    expect(findLocalDraft(store, { ...place, language: 'typescript' })).toBeNull();
  });

  it('that cannot be read are none', () => {
    const store = new MemoryStore();
    keepLocalDraft(store, place, draft);
    for (const key of store.kept.keys()) store.kept.set(key, '{"text":1}');
    expect(findLocalDraft(store, place)).toBeNull();
    for (const key of store.kept.keys()) store.kept.set(key, 'not json');
    expect(findLocalDraft(store, place)).toBeNull();
  });

  it('say so when the browser is full', () => {
    const full = {
      getItem: () => null,
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    expect(keepLocalDraft(full, place, draft)).toBe(false);
  });
});
