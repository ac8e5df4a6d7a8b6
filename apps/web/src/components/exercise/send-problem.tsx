import { Alert, Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../api/problem-error.ts';
import { useErrorText } from '../error-text.ts';
import type { Submitting } from './use-submit.ts';

/** Why nothing was handed in, and the way to send the very same again. */
export function SendProblem({ submitting }: { submitting: Submitting }) {
  const { t } = useTranslation(['workspace', 'common']);
  const errorText = useErrorText();
  if (submitting.isRetrying) {
    return (
      <Alert color="amber" variant="light" role="status">
        {t('workspace:send.retrying')}
      </Alert>
    );
  }
  const { error, again } = submitting;
  if (!error) return null;
  const reason = error instanceof ProblemError ? error.problem.params?.['reason'] : undefined;
  return (
    <Alert
      color="red"
      variant="light"
      role="alert"
      withCloseButton
      onClose={submitting.reset}
      closeButtonLabel={t('common:actions.close')}
    >
      <Group gap="sm">
        <span>
          {t('workspace:send.failed')} {errorText(error)} {reason && t('workspace:send.reason', { reason })}
        </span>
        {again && !(error instanceof ProblemError) && (
          <Button size="compact-sm" variant="default" onClick={again}>
            {t('workspace:send.again')}
          </Button>
        )}
      </Group>
    </Alert>
  );
}
