import { GRADEBOOK_CSV_PATH } from '@convolab/contracts';
import { Button, Group, Stack, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { endpointUrl } from '../api/call.ts';
import { courseQuery } from '../api/course-query.ts';
import { NotFoundPage } from '../app/not-found-page.tsx';
import { PageColumn } from '../components/page-column.tsx';
import { usePageTitle } from '../components/use-page-title.ts';
import { Gradebook } from '../features/gradebook/gradebook.tsx';

export function GradebookPage() {
  const { t } = useTranslation('teaching');
  const { slug } = useParams({ from: '/frame/courses/$slug/gradebook' });
  const course = useSuspenseQuery(courseQuery(slug)).data;
  usePageTitle(t('gradebook.title'));
  if (course.role === 'student') return <NotFoundPage />;
  return (
    <PageColumn width="full">
      <Stack gap="md">
        <Group justify="space-between">
          <Title order={1}>{t('gradebook.title')}</Title>
          <Button
            component="a"
            href={endpointUrl(GRADEBOOK_CSV_PATH, { courseId: course.id }, undefined)}
            download
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden="true" />}
          >
            {t('gradebook.download')}
          </Button>
        </Group>
        <Gradebook course={course} />
      </Stack>
    </PageColumn>
  );
}
