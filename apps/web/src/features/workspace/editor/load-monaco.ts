import type { Locale } from '@convolab/contracts';

type Monaco = typeof import('./monaco.ts');

let loading: Promise<Monaco> | null = null;

/** Loads the editor when the first page needs it. Its own texts have the language that it was loaded with. */
export function loadMonaco(locale: Locale): Promise<Monaco> {
  loading ??= load(locale).catch((error: unknown) => {
    loading = null; // the next page may try again
    throw error;
  });
  return loading;
}

async function load(locale: Locale): Promise<Monaco> {
  if (locale === 'ko') await import('monaco-editor/nls/lang/ko.js');
  return import('./monaco.ts');
}
