import { api } from '@convolab/contracts';
import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';
import { endpointQuery } from '../../api/endpoint-query.ts';
import { CopyButton } from '../../components/copy-button.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { useNotify } from '../../components/notify.ts';
import classes from './people.module.css';

/** The code for the board: large, with ways to renew and close it. */
export function JoinCodePanel({ courseId }: { courseId: string }) {
  const { t } = useTranslation('teaching');
  const options = endpointQuery(api.getJoinCode, { params: { courseId } });
  const joinCode = useQuery(options);
  const change = useChangeJoinCode(courseId);
  if (joinCode.isPending) return <Skeleton height={120} />;
  if (joinCode.isError) return <ErrorPanel error={joinCode.error} onRetry={() => void joinCode.refetch()} />;
  const { code } = joinCode.data;
  if (code === null) {
    return (
      <Stack gap="md" align="flex-start">
        <Text c="dimmed">{t('people.joinClosed')}</Text>
        <Button loading={change.isPending} onClick={() => change.mutate(true)}>
          {t('people.openJoining')}
        </Button>
      </Stack>
    );
  }
  return (
    <Stack gap="md" align="flex-start">
      <p className={classes.bigCode}>{code}</p>
      <Text c="dimmed">{t('people.joinOpen')}</Text>
      <Group gap="sm">
        <CopyButton text={`${location.origin}/join/${code}`}>{t('people.copyAddress')}</CopyButton>
        <Button variant="default" loading={change.isPending} onClick={() => change.mutate(true)}>
          {t('people.freshCode')}
        </Button>
        <Button variant="default" loading={change.isPending} onClick={() => change.mutate(false)}>
          {t('people.closeJoining')}
        </Button>
      </Group>
    </Stack>
  );
}

function useChangeJoinCode(courseId: string) {
  const queryClient = useQueryClient();
  const notify = useNotify();
  return useMutation({
    mutationFn: (open: boolean) => call(api.setJoinCode, { params: { courseId }, body: { open } }),
    onSuccess: (joinCode) =>
      queryClient.setQueryData(endpointQuery(api.getJoinCode, { params: { courseId } }).queryKey, joinCode),
    onError: notify.failed,
  });
}
