import { api, type Account } from '@convolab/contracts';
import { ActionIcon, Menu } from '@mantine/core';
import { IconUser } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { call } from '../api/call.ts';
import { useNotify } from '../components/notify.ts';

export function AccountMenu({ account }: { account: Account }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const notify = useNotify();
  const signOut = useMutation({
    mutationFn: () => call(api.signOut, {}),
    onSuccess: async () => {
      await navigate({ to: '/sign-in' });
      queryClient.clear();
    },
    onError: notify.failed,
  });
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          c="var(--convolab-ink)"
          size={36}
          aria-label={t('menu.account')}
        >
          <IconUser size={20} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {account.name} · {account.username}
        </Menu.Label>
        <Menu.Item onClick={() => void navigate({ to: '/account' })}>{t('menu.settings')}</Menu.Item>
        <Menu.Item onClick={() => void navigate({ to: '/join' })}>{t('menu.joinCourse')}</Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={() => signOut.mutate()}>{t('menu.signOut')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
