import { api } from '@convolab/contracts';
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';
import { isProblem } from '../../api/problem-error.ts';
import { useErrorText } from '../error-text.ts';

/** Stops an own unfinished run. That it has just finished is no error: its result is about to be shown. */
export function CancelRun({ runId }: { runId: string }) {
  const { t } = useTranslation('workspace');
  const errorText = useErrorText();
  const cancelling = useMutation({
    mutationFn: () => call(api.cancelRun, { params: { runId } }),
  });
  const failed = cancelling.error !== null && !isProblem(cancelling.error, 'already-finished');
  return (
    <>
      <Button
        variant="default"
        size="compact-sm"
        loading={cancelling.isPending}
        disabled={cancelling.isSuccess}
        onClick={() => cancelling.mutate()}
      >
        {cancelling.isSuccess ? t('send.stopped') : t('stop')}
      </Button>
      {failed && <span role="alert">{errorText(cancelling.error)}</span>}
    </>
  );
}
