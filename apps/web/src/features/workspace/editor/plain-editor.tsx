import { syntaxOf, type Syntax } from '@convolab/contracts';
import { useImperativeHandle, useRef, type KeyboardEvent } from 'react';
import styles from '../workspace.module.css';
import { CodeKeys } from './code-keys.tsx';
import type { CodeEditorProps } from './code-editor-props.ts';
import { insertLineEnd, insertText, lineOffset, testBelow, type Selection } from './text-editing.ts';

const INDENT: Record<Syntax, string> = { typescript: '  ', python: '    ' };

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
  const indent = INDENT[syntaxOf(language)];
  const area = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle(handle, () => ({
    reveal: ({ line }) => placeCursor(area.current, lineOffset(text, line)),
    addTest: (code) => {
      if (area.current) writeTest(area.current, code);
      onEdit(area.current?.value ?? text);
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
    if (!event.ctrlKey && !event.metaKey) change((selection) => insertLineEnd(selection, indent));
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
        indent={indent}
        language={language}
        onKey={(inserted) => change((selection) => insertText(selection, inserted))}
      />
    </div>
  );
}

/** Written as if it were typed, which is the only text that a browser can take back; set where it cannot be typed. */
function writeTest(field: HTMLTextAreaElement, code: string): void {
  const end = field.value.length;
  const written = testBelow(field.value, code);
  field.focus();
  field.setSelectionRange(end, end);
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- no other way into the field's undo history; the browsers keep it
  const isTyped = document.activeElement === field && document.execCommand('insertText', false, written);
  if (!isTyped) field.setRangeText(written, end, end, 'end');
}

function placeCursor(field: HTMLTextAreaElement | null, position: number): void {
  field?.focus();
  field?.setSelectionRange(position, position);
}
