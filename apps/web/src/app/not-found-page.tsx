import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../components/link-button.tsx';
import { PageColumn } from '../components/page-column.tsx';

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <PageColumn>
      <Stack align="flex-start" gap="md" py="xl">
        <Title order={1}>{t('error.notFoundTitle')}</Title>
        <Text>{t('error.notFound')}</Text>
        <LinkButton to="/" variant="default">
          {t('error.toCourses')}
        </LinkButton>
      </Stack>
    </PageColumn>
  );
}
