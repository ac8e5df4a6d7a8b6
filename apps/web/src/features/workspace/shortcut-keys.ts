import { useEffect, useEffectEvent } from 'react';

/** As it is written on the person's keyboard. */
export interface ShortcutKeys {
  readonly run: string;
  readonly submit: string;
  readonly undo: string;
  readonly leaveEditor: string;
}

const APPLE: ShortcutKeys = { run: '⌘⏎', submit: '⇧⌘⏎', undo: '⌘Z', leaveEditor: '⌃⇧M' };
const OTHERS: ShortcutKeys = {
  run: 'Ctrl+Enter',
  submit: 'Ctrl+Shift+Enter',
  undo: 'Ctrl+Z',
  leaveEditor: 'Ctrl+M',
};

export const shortcutKeys: ShortcutKeys = /Mac|iPhone|iPad/u.test(navigator.userAgent) ? APPLE : OTHERS;

/** Run and Submit from anywhere on the page; the editor handles its own keys. */
export function useRunKeys(run: () => void, submit: () => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.defaultPrevented || event.isComposing) return;
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    if (event.shiftKey) submit();
    else run();
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => press(event);
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
