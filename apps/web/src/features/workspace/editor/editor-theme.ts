import type { Scheme } from '../../../design/tensor-scale.ts';
import type { monaco } from './monaco.ts';

/** Syntax colours of a scheme, each at least 4.5:1 on its paper, without the leading #. */
const SYNTAX: Record<Scheme, Record<string, string>> = {
  light: {
    comment: '625e56',
    keyword: '563796',
    string: '256b1f',
    number: '875502',
    type: '0f646b',
    operator: '25241f',
  },
  dark: {
    comment: 'abb5c1',
    keyword: 'b9a3ea',
    string: '8fcf88',
    number: 'ebb04a',
    type: '6dc3c9',
    operator: 'e4e8ee',
  },
};

/** Brackets in many colours would mean nothing. */
const BRACKETS = [1, 2, 3].map((depth) => `editorBracketHighlight.foreground${depth}`);

/** The editor's colours, made of the page's tokens as they are now. */
export function editorTheme(scheme: Scheme): monaco.editor.IStandaloneThemeData {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string) => style.getPropertyValue(`--convolab-${name}`).trim();
  const ink = token('ink');
  return {
    base: scheme === 'dark' ? 'vs-dark' : 'vs',
    inherit: true,
    rules: Object.entries(SYNTAX[scheme]).map(([name, foreground]) => ({ token: name, foreground })),
    colors: {
      'editor.background': token('paper'),
      'editor.foreground': ink,
      'editorLineNumber.foreground': token('ink-muted'),
      'editorLineNumber.activeForeground': ink,
      'editor.lineHighlightBackground': token('paper-sunken'),
      'editor.lineHighlightBorder': '#00000000',
      'editorIndentGuide.background1': token('line'),
      'editorWidget.background': token('paper-raised'),
      'editorWidget.border': token('line'),
      'editorGutter.background': token('paper'),
      'editorCursor.foreground': ink,
      focusBorder: token('accent'),
      ...Object.fromEntries(BRACKETS.map((name) => [name, ink])),
    },
  };
}
