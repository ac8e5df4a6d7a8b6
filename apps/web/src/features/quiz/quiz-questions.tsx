import { Alert, Button, Skeleton, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { SendProblem } from '../../components/exercise/send-problem.tsx';
import { Section } from '../../components/section.tsx';
import { QuizForm } from './quiz-form.tsx';
import type { QuizState } from './use-quiz.ts';

interface QuizQuestionsProps {
  readonly quiz: QuizState;
  readonly canSubmit: boolean;
}

/** The questions of the open attempt; after handing in, the way to new ones. */
export function QuizQuestions({ quiz, canSubmit }: QuizQuestionsProps) {
  const { t } = useTranslation('quiz');
  const { attempt, submitting } = quiz;
  if (attempt.isError) return <ErrorPanel error={attempt.error} onRetry={() => void attempt.refetch()} />;
  if (attempt.isPending) return <Skeleton height={200} />;
  return (
    <Section title={t('questions', { attempt: attempt.data.attempt })}>
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {t('freshEach')}
        </Text>
        <QuizForm
          key={attempt.data.attempt}
          attempt={attempt.data}
          sending={submitting.sendingMode !== null}
          canSubmit={canSubmit}
          closed={quiz.answered || quiz.stale}
          onSubmit={quiz.submit}
        />
        {quiz.stale ? <Alert color="amber">{t('staleHint')}</Alert> : <SendProblem submitting={submitting} />}
        {(quiz.answered || quiz.stale) && (
          <div>
            <Button loading={attempt.isFetching} onClick={() => void quiz.next()}>
              {t('next')}
            </Button>
          </div>
        )}
      </Stack>
    </Section>
  );
}
