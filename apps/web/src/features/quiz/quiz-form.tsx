import type { QuizAttempt } from '@convolab/contracts';
import { Button, Stack, Text, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { formatScore } from '../../components/score-format.ts';
import { useLocale } from '../../locales/use-locale.ts';
import { filledAnswers, isWholeNumber, normalizedAnswer } from './quiz-answers.ts';
import styles from './quiz.module.css';

interface QuizFormProps {
  readonly attempt: QuizAttempt;
  readonly sending: boolean;
  readonly canSubmit: boolean;
  /** The attempt is over: its answers are only looked at. */
  readonly closed: boolean;
  readonly onSubmit: (answers: Record<string, string>) => void;
}

/** The questions of one attempt. Empty answers are asked about once and may then be handed in. */
export function QuizForm({ attempt, sending, canSubmit, closed, onSubmit }: QuizFormProps) {
  const { t } = useTranslation('quiz');
  const [answers, setAnswers] = useState<Record<string, string>>({});
  const [checked, setChecked] = useState(false);
  const typed = (id: string) => answers[id] ?? '';
  const malformed = (id: string) => normalizedAnswer(typed(id)) !== '' && !isWholeNumber(typed(id));
  const empty = attempt.questions.some(({ id }) => normalizedAnswer(typed(id)) === '');
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setChecked(true);
    if (closed || attempt.questions.some(({ id }) => malformed(id)) || (empty && !checked)) return;
    onSubmit(filledAnswers(answers));
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="lg">
        {attempt.questions.map((question) => (
          <Question
            key={question.id}
            question={question}
            value={typed(question.id)}
            readOnly={closed}
            error={checked && malformed(question.id) ? t('wholeNumber') : null}
            onChange={(value) => setAnswers((before) => ({ ...before, [question.id]: value }))}
          />
        ))}
        {checked && empty && !closed && <Text role="alert">{t('missing')}</Text>}
        {!closed && (
          <Button type="submit" loading={sending} disabled={!canSubmit} className={styles.submit ?? ''}>
            {t('submit')}
          </Button>
        )}
      </Stack>
    </form>
  );
}

interface QuestionProps {
  readonly question: QuizAttempt['questions'][number];
  readonly value: string;
  readonly readOnly: boolean;
  readonly error: string | null;
  readonly onChange: (value: string) => void;
}

function Question({ question: { id, prompt, points }, value, readOnly, error, onChange }: QuestionProps) {
  const { t } = useTranslation('quiz');
  const locale = useLocale();
  return (
    <TextInput
      label={prompt[locale]}
      description={`${id} · ${t('points', { points: formatScore(points) })}`}
      inputMode="numeric"
      autoComplete="off"
      maxLength={20}
      value={value}
      readOnly={readOnly}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
      classNames={{ label: styles.prompt ?? '', input: styles.answer ?? '' }}
    />
  );
}
