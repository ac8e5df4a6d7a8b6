import { Title } from '@mantine/core';
import { useSuspenseQueries } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { courseQuery } from '../api/course-query.ts';
import { NotFoundPage } from '../app/not-found-page.tsx';
import { PageColumn } from '../components/page-column.tsx';
import { usePageTitle } from '../components/use-page-title.ts';
import { campGuideQuery } from '../features/lessons/lesson-query.ts';
import { LessonText } from '../features/lessons/lesson-text.tsx';
import { useLocale } from '../locales/use-locale.ts';

/** For staff: how to run the camp with this course. */
export function CampGuidePage() {
  const { t } = useTranslation('teaching');
  const { slug } = useParams({ from: '/frame/courses/$slug/guide' });
  const [{ data: course }, { data: document }] = useSuspenseQueries({
    queries: [courseQuery(slug), campGuideQuery(useLocale())],
  });
  usePageTitle(t('guide.title'));
  if (course.role === 'student' || !document) return <NotFoundPage />;
  return (
    <PageColumn>
      <Title order={1} mb="lg">
        {t('guide.title')}
      </Title>
      <LessonText document={document} renderExercise={() => null} />
    </PageColumn>
  );
}
