import { api, type Account } from '@convolab/contracts';
import { IconUser } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { call } from '../api/call.ts';
import { useNotify } from '../components/notify.ts';
import { HeaderMenu } from './header-menu.tsx';

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
    <HeaderMenu align="end" label={t('menu.account')} button={<IconUser size={20} aria-hidden="true" />}>
      <p>
        {account.name} · {account.username}
      </p>
      <hr />
      <Link to="/account">{t('menu.settings')}</Link>
      <Link to="/join">{t('menu.joinCourse')}</Link>
      <button type="button" onClick={() => signOut.mutate()}>
        {t('menu.signOut')}
      </button>
    </HeaderMenu>
  );
}
