import { api, type CourseDetail, type Person } from '@convolab/contracts';
import { Button, Modal, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';
import { CopyButton } from '../../components/copy-button.tsx';
import { useNotify } from '../../components/notify.ts';
import { ExactInstant } from '../../components/time/instant.tsx';
import classes from './people.module.css';

/** Makes a one-time code with which a student sets a new password, and shows it once. */
export function ResetPassword({ person, course }: { person: Person; course: CourseDetail }) {
  const { t } = useTranslation(['teaching', 'common']);
  const notify = useNotify();
  const reset = useMutation({
    mutationFn: () => call(api.resetPassword, { params: { courseId: course.id, userId: person.userId } }),
    onError: notify.failed,
  });
  return (
    <>
      <Button
        variant="default"
        size="xs"
        loading={reset.isPending}
        aria-label={t('teaching:people.resetPasswordOf', { name: person.name })}
        onClick={() => reset.mutate()}
      >
        {t('teaching:people.resetPassword')}
      </Button>
      <Modal
        opened={reset.isSuccess}
        onClose={() => reset.reset()}
        title={t('teaching:people.resetPasswordOf', { name: person.name })}
        closeButtonProps={{ 'aria-label': t('common:actions.close') }}
      >
        {reset.isSuccess && (
          <Stack gap="md" align="flex-start">
            <Text>{t('teaching:people.resetLead', { name: person.name })}</Text>
            <p className={classes.bigCode}>{reset.data.code}</p>
            <CopyButton text={reset.data.code}>{t('common:actions.copy')}</CopyButton>
            <Text size="sm" c="dimmed">
              {t('teaching:people.resetExpires')}{' '}
              <ExactInstant at={reset.data.expiresAt} zone={course.zone} />
            </Text>
          </Stack>
        )}
      </Modal>
    </>
  );
}
