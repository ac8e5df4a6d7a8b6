import { Stack, Text, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { courseQuery } from '../api/course-query.ts';
import { NotFoundPage } from '../app/not-found-page.tsx';
import { PageColumn } from '../components/page-column.tsx';
import { usePageTitle } from '../components/use-page-title.ts';
import { VersionList } from '../features/publishing/version-list.tsx';

export function PublishingPage() {
  const { t } = useTranslation('publishing');
  const { slug } = useParams({ from: '/frame/courses/$slug/publishing' });
  const course = useSuspenseQuery(courseQuery(slug)).data;
  usePageTitle(t('title'));
  if (course.role === 'student') return <NotFoundPage />;
  return (
    <PageColumn>
      <Stack gap="lg">
        <Stack gap="sm" maw="var(--convolab-text-width)">
          <Title order={1}>{t('title')}</Title>
          <Text c="dimmed">{t('lead')}</Text>
        </Stack>
        <VersionList course={course} />
      </Stack>
    </PageColumn>
  );
}
