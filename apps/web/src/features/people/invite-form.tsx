import { api, CourseRoleSchema, type CourseRole, type NewInvitation } from '@convolab/contracts';
import { Button, Group, NativeSelect, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';
import { useNotify } from '../../components/notify.ts';
import { namesIn, type NameList } from './name-list.ts';

const MAX_NAMES = 200;

interface InviteFormProps {
  readonly courseId: string;
  readonly onInvited: (invitations: readonly NewInvitation[]) => void;
}

/** Pasted names become one-time codes. */
export function InviteForm({ courseId, onInvited }: InviteFormProps) {
  const { t } = useTranslation(['teaching', 'common']);
  const [text, setText] = useState('');
  const [role, setRole] = useState<CourseRole>('student');
  const [wasTried, setWasTried] = useState(false);
  const list = namesIn(text);
  const error = useListError(list);
  const invite = useInvite(courseId, (invitations) => {
    setText('');
    setWasTried(false);
    onInvited(invitations);
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setWasTried(true);
    if (error === null) invite.mutate({ names: [...list.names], role });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <Text c="dimmed">{t('teaching:people.inviteLead')}</Text>
        <Textarea
          label={t('teaching:people.names')}
          placeholder={t('teaching:people.namesPlaceholder')}
          autosize
          minRows={4}
          maxRows={16}
          value={text}
          error={wasTried || list.badLines.length > 0 ? error : null}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Group align="flex-end">
          <NativeSelect
            label={t('teaching:people.inviteRole')}
            value={role}
            data={CourseRoleSchema.options.map((value) => ({ value, label: t(`common:role.${value}`) }))}
            onChange={(event) => setRole(CourseRoleSchema.parse(event.currentTarget.value))}
          />
          <Button type="submit" loading={invite.isPending}>
            {list.names.length === 0
              ? t('teaching:people.inviteSubmit')
              : t('teaching:people.inviteCount', { count: list.names.length })}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function useListError({ names, badLines }: NameList): string | null {
  const { t } = useTranslation('teaching');
  const [line] = badLines;
  if (line !== undefined) return t('people.badLine', { line });
  if (names.length > MAX_NAMES) return t('people.tooMany');
  return names.length === 0 ? t('people.noNames') : null;
}

function useInvite(courseId: string, onInvited: InviteFormProps['onInvited']) {
  const queryClient = useQueryClient();
  const notify = useNotify();
  return useMutation({
    mutationFn: (body: { names: string[]; role: CourseRole }) =>
      call(api.invite, { params: { courseId }, body }),
    onSuccess: async (invitations) => {
      onInvited(invitations);
      await queryClient.invalidateQueries({ queryKey: [api.listInvitations.path] });
    },
    onError: notify.failed,
  });
}
