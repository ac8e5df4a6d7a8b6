import * as monaco from 'monaco-editor/editor/editor.api.js';
import EditorWorker from 'monaco-editor/editor/editor.worker.js?worker';
import 'monaco-editor/features/register.all.js';
import 'monaco-editor/languages/definitions/python/register.js';
import 'monaco-editor/languages/definitions/typescript/register.js';
import { ScriptTarget, typescriptDefaults } from 'monaco-editor/languages/features/typescript/register.js';
import TypeScriptWorker from 'monaco-editor/languages/features/typescript/ts.worker.js?worker';

self.MonacoEnvironment = {
  getWorker: (_, label) =>
    label === 'typescript' || label === 'javascript' ? new TypeScriptWorker() : new EditorWorker(),
};

// Types help in the editor and never change a verdict, so the loosest useful rules hold.
typescriptDefaults.setCompilerOptions({
  target: ScriptTarget.ESNext,
  lib: ['es2022'],
  allowNonTsExtensions: true,
  strict: false,
  strictNullChecks: false,
  noImplicitAny: false,
});

export { monaco, typescriptDefaults };
