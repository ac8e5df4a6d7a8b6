import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../api/account-query.ts';
import { PageColumn } from '../components/page-column.tsx';
import { Section } from '../components/section.tsx';
import { usePageTitle } from '../components/use-page-title.ts';
import { LanguageChoice } from '../features/account/language-choice.tsx';
import { PasswordForm } from '../features/account/password-form.tsx';

export function AccountPage() {
  const { t } = useTranslation('account');
  const account = useAccount();
  usePageTitle(t('settings.title'));
  return (
    <PageColumn width="text">
      <Stack gap="xl">
        <Title order={1}>{t('settings.title')}</Title>
        <Section title={t('settings.nameAndUsername')}>
          <Text>{account.name}</Text>
          <Text ff="monospace">{account.username}</Text>
        </Section>
        <Section title={t('settings.language')}>
          <LanguageChoice account={account} />
        </Section>
        <Section title={t('settings.password')}>
          <PasswordForm username={account.username} />
        </Section>
      </Stack>
    </PageColumn>
  );
}
