import type { Account } from '@convolab/contracts';
import { Alert, Divider, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { accountQuery } from '../api/account-query.ts';
import { PublicPage } from '../app/public-page.tsx';
import { isOwnPath } from '../app/session.ts';
import { LinkButton } from '../components/link-button.tsx';
import { SignInForm } from '../features/session/sign-in-form.tsx';
import { changeLocale } from '../locales/i18n.ts';

export function SignInPage() {
  const { t } = useTranslation('account');
  const { back } = useSearch({ from: '/sign-in' });
  const router = useRouter();
  const queryClient = useQueryClient();
  const goBack = async (account: Account) => {
    queryClient.clear();
    queryClient.setQueryData(accountQuery.queryKey, account);
    await changeLocale(account.locale);
    router.history.push(back !== undefined && isOwnPath(back) ? back : '/');
  };
  return (
    <PublicPage title={t('signIn.title')} lead={t('signIn.lead')}>
      <Stack gap="lg">
        {!isSecureContext && <Alert color="amber">{t('signIn.insecure')}</Alert>}
        <SignInForm onSignedIn={goBack} />
        <Divider />
        <Stack gap="sm">
          <Text>{t('signIn.haveCode')}</Text>
          <LinkButton to="/join" variant="default">
            {t('signIn.useCode')}
          </LinkButton>
          <Text size="sm" c="dimmed">
            {t('signIn.forgot')}
          </Text>
        </Stack>
      </Stack>
    </PublicPage>
  );
}
