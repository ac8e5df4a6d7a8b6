import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../locales/use-locale.ts';
import styles from '../workspace.module.css';
import type { DraftState } from './draft-state.ts';

interface DraftNoteProps {
  readonly state: DraftState;
  readonly browserFull: boolean;
  readonly onChoose: () => void;
}

/** Whether the text is safe, in a few words. */
export function DraftNote({ state, browserFull, onChoose }: DraftNoteProps) {
  const { t } = useTranslation('workspace');
  if (state.status === 'conflict') {
    return (
      <span className={styles.draftNote} data-warning role="alert">
        {t('draft.conflict')}
        <Button variant="default" size="compact-xs" onClick={onChoose}>
          {t('draft.choose')}
        </Button>
      </span>
    );
  }
  return (
    <span
      className={styles.draftNote}
      data-warning={browserFull || state.status === 'too-large' || undefined}
    >
      {browserFull && state.status !== 'saved' ? t('draft.browserFull') : <StatusText state={state} />}
    </span>
  );
}

function StatusText({ state: { status, savedAt } }: { state: DraftState }) {
  const { t } = useTranslation('workspace');
  const locale = useLocale();
  switch (status) {
    case 'saved': {
      if (savedAt === null) return t('draft.starter');
      const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
      return (
        <time dateTime={savedAt} title={new Date(savedAt).toLocaleString(locale)}>
          {t('draft.saved', { time: time.format(new Date(savedAt)) })}
        </time>
      );
    }
    case 'too-large':
      return t('draft.tooLarge');
    case 'unsaved':
    case 'saving':
    case 'offline':
    case 'conflict':
      return t(`draft.${status}`);
  }
}
