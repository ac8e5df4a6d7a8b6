import { Loader } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useEffect, useState, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../locales/use-locale.ts';
import styles from '../workspace.module.css';
import type { CodeEditorProps } from './code-editor-props.ts';
import { loadMonaco } from './load-monaco.ts';
import PlainEditor from './plain-editor.tsx';

type Choice = { readonly Editor: ComponentType<CodeEditorProps>; readonly failed: boolean };

/** Narrow pages and pages under fingers get the plain editor, as phones and Monaco do not get on. */
const PLAIN_QUERY = '(max-width: 48em), (pointer: coarse) and (not (any-pointer: fine))';

/** The editor that fits the device. */
export function Editor(props: CodeEditorProps) {
  const { t } = useTranslation('workspace');
  const plain = useMediaQuery(PLAIN_QUERY, undefined, { getInitialValueInEffect: false });
  const choice = useLoadedEditor(plain);
  if (plain) return <PlainEditor {...props} />;
  if (!choice) {
    return (
      <div className={styles.editorLoading} role="status">
        <Loader size={18} aria-hidden="true" /> {t('editorLoading')}
      </div>
    );
  }
  return (
    <>
      {choice.failed && <p role="status">{t('editorFailed')}</p>}
      <choice.Editor {...props} />
    </>
  );
}

function useLoadedEditor(plain: boolean): Choice | null {
  const locale = useLocale();
  const [choice, setChoice] = useState<Choice | null>(null);
  useEffect(() => {
    if (plain) return undefined;
    let left = false;
    loadEditor(locale).then(
      (Editor) => !left && setChoice({ Editor, failed: false }),
      () => !left && setChoice({ Editor: PlainEditor, failed: true }),
    );
    return () => {
      left = true;
    };
  }, [plain, locale]);
  return choice;
}

async function loadEditor(locale: 'ko' | 'en'): Promise<ComponentType<CodeEditorProps>> {
  await loadMonaco(locale);
  return (await import('./monaco-editor.tsx')).default;
}
