import { api, type Invitation } from '@convolab/contracts';
import { Button, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';
import { usePages } from '../../api/use-pages.ts';
import { MoreButton } from '../../components/more-button.tsx';
import { useNotify } from '../../components/notify.ts';
import { Row, RowList } from '../../components/row-list.tsx';
import { RelativeInstant } from '../../components/time/instant.tsx';

/** Invitations whose code was not used yet. */
export function InvitationList({ courseId, zone }: { courseId: string; zone: string }) {
  const { t } = useTranslation('teaching');
  const { pages, more, isLoadingMore } = usePages([api.listInvitations.path, courseId], (cursor, signal) =>
    call(api.listInvitations, { params: { courseId }, query: { cursor }, signal }),
  );
  const invitations = pages.flatMap((page) => page.items);
  if (invitations.length === 0) return <Text c="dimmed">{t('people.noInvitations')}</Text>;
  return (
    <Stack gap="md">
      <RowList>
        {invitations.map((invitation) => (
          <InvitationRow key={invitation.id} invitation={invitation} courseId={courseId} zone={zone} />
        ))}
      </RowList>
      <MoreButton more={more} loading={isLoadingMore} />
    </Stack>
  );
}

interface InvitationRowProps {
  readonly invitation: Invitation;
  readonly courseId: string;
  readonly zone: string;
}

function InvitationRow({ invitation, courseId, zone }: InvitationRowProps) {
  const { t } = useTranslation(['teaching', 'common']);
  const queryClient = useQueryClient();
  const notify = useNotify();
  const revoke = useMutation({
    mutationFn: () => call(api.revokeInvitation, { params: { courseId, invitationId: invitation.id } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: [api.listInvitations.path] }),
    onError: notify.failed,
  });
  return (
    <Row
      title={invitation.name}
      note={
        <>
          {t(`common:role.${invitation.role}`)} · {t('teaching:people.expires')}{' '}
          <RelativeInstant at={invitation.expiresAt} zone={zone} />
        </>
      }
    >
      <Button
        variant="default"
        size="xs"
        loading={revoke.isPending}
        aria-label={t('teaching:people.revokeOf', { name: invitation.name })}
        onClick={() => revoke.mutate()}
      >
        {t('teaching:people.revoke')}
      </Button>
    </Row>
  );
}
