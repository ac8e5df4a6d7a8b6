import { Button, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useErrorText } from './error-text.ts';

/** The state of a page or part whose data could not be loaded. */
export function ErrorPanel({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  return (
    <Stack role="alert" gap="sm" align="flex-start" py="xl" maw="var(--convolab-text-width)">
      <Title order={2}>{t('error.title')}</Title>
      <Text>{errorText(error)}</Text>
      {onRetry && (
        <Button variant="default" onClick={onRetry}>
          {t('actions.retry')}
        </Button>
      )}
    </Stack>
  );
}
