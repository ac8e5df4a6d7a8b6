import { type ExerciseDetail, type Language } from '@convolab/contracts';
import { useEffect, useMemo, useState } from 'react';
import { useLocale } from '../../../locales/use-locale.ts';
import type { EditorMark } from './code-editor-props.ts';

/** A pause in typing, after which the text is looked through. */
const PAUSE_MS = 400;

type Uses = Awaited<ReturnType<typeof findUses>>;
interface Found {
  readonly text: string;
  readonly uses: Uses;
}

const NO_MARKS: readonly EditorMark[] = [];

/** Marks what the exercise forbids while it is written, by the rules that grading goes by. */
export function useForbiddenMarks(
  { forbidden }: Pick<ExerciseDetail, 'forbidden'>,
  language: Language,
  text: string,
): readonly EditorMark[] {
  const locale = useLocale();
  const names = forbidden[language];
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    if (!names) return;
    let isCurrent = true;
    const timer = setTimeout(() => {
      void findUses(text, names, language).then((uses) => {
        if (isCurrent) setFound({ text, uses });
      });
    }, PAUSE_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [text, names, language]);
  return useMemo(
    () =>
      found?.text === text
        ? found.uses.map(({ message, line, column }) => ({ message: message[locale], line, column }))
        : NO_MARKS,
    [found, text, locale],
  );
}

/** The parsers are loaded by the first exercise that forbids something. */
async function findUses(text: string, names: readonly string[], language: Language) {
  const { forbiddenUses, refuseForbidden } = await import('@convolab/grading');
  const forbidden = { [language]: { imports: [], calls: [...names] } };
  return forbiddenUses(text, { forbidden, functions: [] }, language).map((use) => ({
    message: refuseForbidden(use).message,
    line: use.start.line,
    column: use.start.column,
  }));
}
