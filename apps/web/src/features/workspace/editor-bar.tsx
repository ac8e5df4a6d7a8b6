import {
  LANGUAGES,
  LanguageSchema,
  type ExerciseDetail,
  type Language,
  type SubmissionMode,
} from '@convolab/contracts';
import { Button, SegmentedControl, Tooltip } from '@mantine/core';
import { IconPlayerPlay, IconSend } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RestoreStarter } from './restore-starter.tsx';
import { shortcutKeys } from './shortcut-keys.ts';
import styles from './workspace.module.css';

interface EditorBarProps {
  readonly exercise: ExerciseDetail;
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
  /** Whether the text is saved. */
  readonly note: ReactNode;
  readonly sendingMode: SubmissionMode | null;
  readonly canSubmit: boolean;
  readonly forGrade: boolean;
  readonly onSend: (mode: SubmissionMode) => void;
  readonly onRestoreStarter: () => void;
}

/** Language, saved state, Run and Submit. */
export function EditorBar(props: EditorBarProps) {
  const { exercise, language, note, onRestoreStarter } = props;
  return (
    <div className={styles.bar}>
      <LanguageChoice {...props} />
      {note}
      <div className={styles.barActions}>
        <RestoreStarter onRestore={onRestoreStarter} />
        <RunButtons {...props} disabled={exercise.unavailable[language] !== undefined} />
      </div>
    </div>
  );
}

function LanguageChoice({ exercise, language, onLanguage }: EditorBarProps) {
  const { t } = useTranslation('workspace');
  if (exercise.languages.length < 2)
    return <span className={styles.language}>{LANGUAGES[language].title}</span>;
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('language.label')}
      value={language}
      onChange={(chosen) => onLanguage(LanguageSchema.parse(chosen))}
      data={exercise.languages.map((value) => ({ value, label: LANGUAGES[value].title }))}
    />
  );
}

/** Keys in a tooltip's text, and for assistive technology. */
function RunButtons({
  exercise,
  sendingMode,
  canSubmit,
  forGrade,
  onSend,
  disabled,
}: EditorBarProps & { disabled: boolean }) {
  const { t } = useTranslation('workspace');
  const model = exercise.kind === 'model';
  const trained = exercise.accuracy !== null;
  return (
    <>
      <Tooltip position="bottom" label={t('shortcuts.run', { keys: shortcutKeys.run })}>
        <Button
          variant="default"
          size="sm"
          leftSection={<IconPlayerPlay size={16} />}
          loading={sendingMode === 'practice'}
          disabled={disabled}
          aria-keyshortcuts="Control+Enter"
          onClick={() => onSend('practice')}
        >
          {t(model ? 'checkStructure' : 'run')}
        </Button>
      </Tooltip>
      <Tooltip position="bottom" label={t('shortcuts.submit', { keys: shortcutKeys.submit })}>
        <Button
          size="sm"
          leftSection={<IconSend size={16} />}
          loading={sendingMode === 'graded'}
          disabled={disabled || !canSubmit}
          aria-keyshortcuts="Control+Shift+Enter"
          onClick={() => onSend('graded')}
        >
          {t(submitLabel(trained, forGrade))}
        </Button>
      </Tooltip>
    </>
  );
}

function submitLabel(trained: boolean, forGrade: boolean) {
  if (trained) return 'submitTraining';
  return forGrade ? 'submit' : 'submitPractice';
}
