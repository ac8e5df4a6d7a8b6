import { syntaxOf, type Syntax } from '@convolab/contracts';
import { useComputedColorScheme } from '@mantine/core';
import { useEffect, useEffectEvent, useImperativeHandle, useRef } from 'react';
import styles from '../workspace.module.css';
import type { CodeEditorProps, EditorMark } from './code-editor-props.ts';
import { editorTheme } from './editor-theme.ts';
import { monaco, typescriptDefaults } from './monaco.ts';
import { testBelow } from './text-editing.ts';

type Editor = monaco.editor.IStandaloneCodeEditor;

const TAB_SIZE = { typescript: 2, python: 4 };
const MARKS_OWNER = 'convolab';

/** Monaco with the exercise's types. Ctrl/⌘+Enter runs, with Shift submits; Ctrl+M lets Tab leave. */
export default function MonacoEditor(props: CodeEditorProps) {
  const host = useRef<HTMLDivElement>(null);
  const editor = useEditor(host, props);
  useReplacedText(editor, props);
  useMarks(editor, props.marks);
  useTheme();
  useImperativeHandle(props.handle, () => ({
    reveal: ({ line, column }) => {
      editor.current?.revealLineInCenter(line);
      editor.current?.setPosition({ lineNumber: line, column: column ?? 1 });
      editor.current?.focus();
    },
    addTest: (code) => editor.current && writeTest(editor.current, code),
  }));
  return <div ref={host} className={styles.monaco} />;
}

function useEditor(host: React.RefObject<HTMLDivElement | null>, props: CodeEditorProps) {
  const editor = useRef<Editor | null>(null);
  const { language, declarations, label } = props;
  const edited = useEffectEvent((text: string) => props.onEdit(text));
  const run = useEffectEvent(() => props.onRun());
  const submit = useEffectEvent(() => props.onSubmit());
  const initialText = useEffectEvent(() => props.text);
  useEffect(() => {
    if (!host.current) return undefined;
    const created = createEditor(host.current, syntaxOf(language), initialText(), label);
    editor.current = created;
    const types = typescriptDefaults.addExtraLib(declarations, 'ts:convolab/exercise.d.ts');
    const changes = created.onDidChangeModelContent(() => edited(created.getValue()));
    addShortcut(created, 'convolab.run', monaco.KeyMod.CtrlCmd | monaco.KeyCode.Enter, run);
    addShortcut(
      created,
      'convolab.submit',
      monaco.KeyMod.CtrlCmd | monaco.KeyMod.Shift | monaco.KeyCode.Enter,
      submit,
    );
    return () => {
      changes.dispose();
      types.dispose();
      created.getModel()?.dispose();
      created.dispose();
      editor.current = null;
    };
  }, [host, language, declarations, label]);
  return editor;
}

function createEditor(host: HTMLElement, language: Syntax, text: string, label: string): Editor {
  const extension = language === 'python' ? 'py' : 'ts';
  const address = monaco.Uri.parse(
    `file:///solution-${crypto.getRandomValues(new Uint32Array(1)).join('')}.${extension}`,
  );
  const model = monaco.editor.createModel(text, language, address);
  model.updateOptions({
    tabSize: TAB_SIZE[language],
    insertSpaces: true,
  });
  return monaco.editor.create(host, {
    model,
    ariaLabel: label,
    automaticLayout: true,
    minimap: { enabled: false },
    stickyScroll: { enabled: false },
    fontFamily: '"JetBrains Mono", ui-monospace, "Noto Sans KR Variable", monospace',
    fontSize: 14,
    lineHeight: 22,
    detectIndentation: false,
    scrollBeyondLastLine: false,
    overviewRulerLanes: 0,
    padding: { top: 12, bottom: 12 },
    // Korean comments are no look-alike trick; invisible characters stay marked.
    unicodeHighlight: { ambiguousCharacters: false },
    fixedOverflowWidgets: true,
    lineNumbersMinChars: 3,
    renderFinalNewline: 'on',
  });
}

function addShortcut(editor: Editor, id: string, keybinding: number, run: () => void): void {
  editor.addAction({ id, label: id, keybindings: [keybinding], run });
}

/** Takes over a text that was replaced from outside, so that it can be undone. */
function useReplacedText(editor: React.RefObject<Editor | null>, { revision, text }: CodeEditorProps): void {
  const replace = useEffectEvent(() => {
    const model = editor.current?.getModel();
    if (!model || model.getValue() === text) return;
    editor.current?.pushUndoStop();
    editor.current?.executeEdits('convolab', [{ range: model.getFullModelRange(), text }]);
    editor.current?.pushUndoStop();
  });
  useEffect(() => {
    if (revision > 0) replace();
  }, [revision]);
}

/** A test below the program, in one step of its own for Ctrl+Z; the cursor stands at its first line. */
function writeTest(editor: Editor, code: string): void {
  const model = editor.getModel();
  if (!model) return;
  const end = model.getFullModelRange().getEndPosition();
  const text = testBelow(model.getValue(), code);
  const firstLine = end.lineNumber + (/^\n*/u.exec(text)?.[0].length ?? 0);
  editor.pushUndoStop();
  editor.executeEdits('convolab', [{ range: monaco.Range.fromPositions(end), text, forceMoveMarkers: true }]);
  editor.pushUndoStop();
  editor.setPosition({ lineNumber: firstLine, column: 1 });
  editor.revealLineInCenter(firstLine);
  editor.focus();
}

function useMarks(editor: React.RefObject<Editor | null>, marks: readonly EditorMark[]): void {
  useEffect(() => {
    const model = editor.current?.getModel();
    if (!model) return;
    const markers = marks
      .filter(({ line }) => line <= model.getLineCount())
      .map(({ line, column, message }) => ({
        severity: monaco.MarkerSeverity.Error,
        message,
        startLineNumber: line,
        endLineNumber: line,
        startColumn: column ?? model.getLineFirstNonWhitespaceColumn(line),
        endColumn: model.getLineMaxColumn(line),
      }));
    monaco.editor.setModelMarkers(model, MARKS_OWNER, markers);
  }, [editor, marks]);
}

function useTheme(): void {
  const scheme = useComputedColorScheme('light');
  useEffect(() => {
    const name = `convolab-${scheme}`;
    monaco.editor.defineTheme(name, editorTheme(scheme));
    monaco.editor.setTheme(name);
  }, [scheme]);
}
