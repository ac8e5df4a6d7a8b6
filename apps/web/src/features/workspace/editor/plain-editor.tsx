import { useImperativeHandle, useRef, type KeyboardEvent } from 'react';
import styles from '../workspace.module.css';
import { CodeKeys } from './code-keys.tsx';
import type { CodeEditorProps } from './code-editor-props.ts';
import { insertLineEnd, insertText, lineOffset, type Selection } from './text-editing.ts';

const INDENT = { typescript: '  ', python: '    ' };

/** A text area with a row of keys for code: for fingers, and where the large editor cannot be loaded. */
export default function PlainEditor({
  handle,
  label,
  language,
  text,
  onEdit,
  onRun,
  onSubmit,
}: CodeEditorProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle(handle, () => ({
    reveal: ({ line }) => {
      const start = lineOffset(text, line);
      area.current?.focus();
      area.current?.setSelectionRange(start, start);
    },
  }));
  const change = (edit: (selection: Selection) => Selection) => {
    const field = area.current;
    if (!field) return;
    const before = { text: field.value, start: field.selectionStart, end: field.selectionEnd };
    const after = edit(before);
    field.focus();
    field.setRangeText(after.text.slice(before.start, after.start), before.start, before.end, 'end');
    onEdit(field.value);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (!event.ctrlKey && !event.metaKey) change((selection) => insertLineEnd(selection, INDENT[language]));
    else if (event.shiftKey) onSubmit();
    else onRun();
  };
  return (
    <div className={styles.plain}>
      <textarea
        ref={area}
        className={styles.plainText}
        aria-label={label}
        value={text}
        onChange={(event) => onEdit(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        autoCorrect="off"
        wrap="off"
      />
      <CodeKeys
        indent={INDENT[language]}
        language={language}
        onKey={(inserted) => change((selection) => insertText(selection, inserted))}
      />
    </div>
  );
}
