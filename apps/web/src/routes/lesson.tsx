import { Text, Title } from '@mantine/core';
import { useSuspenseQueries } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { courseQuery } from '../api/course-query.ts';
import { NotFoundPage } from '../app/not-found-page.tsx';
import { PageColumn } from '../components/page-column.tsx';
import { usePageTitle } from '../components/use-page-title.ts';
import { LessonContents } from '../features/lessons/lesson-contents.tsx';
import { LessonEnd } from '../features/lessons/lesson-end.tsx';
import { LessonExercise } from '../features/lessons/lesson-exercise.tsx';
import { LessonGrid } from '../features/lessons/lesson-grid.tsx';
import { lessonQuery } from '../features/lessons/lesson-query.ts';
import { LessonText } from '../features/lessons/lesson-text.tsx';
import { useLocale } from '../locales/use-locale.ts';

export function LessonPage() {
  const { t } = useTranslation(['course', 'common']);
  const locale = useLocale();
  const { slug, lesson: lessonSlug } = useParams({ from: '/frame/courses/$slug/lessons/$lesson' });
  const [{ data: course }, { data: document }] = useSuspenseQueries({
    queries: [courseQuery(slug), lessonQuery(lessonSlug, locale)],
  });
  const lesson = course.lessons.find((candidate) => candidate.slug === lessonSlug);
  usePageTitle(lesson?.title[locale] ?? t('common:error.notFoundTitle'));
  if (!lesson || !document) return <NotFoundPage />;
  return (
    <PageColumn>
      <LessonGrid contents={<LessonContents course={course} lesson={lesson} headings={document.headings} />}>
        <Title order={1}>{lesson.title[locale]}</Title>
        <Text c="dimmed" mt="xs" mb="lg">
          {t('common:minutes', { count: lesson.minutes })}
        </Text>
        <LessonText
          document={document}
          renderExercise={(exercise) => <LessonExercise course={course} slug={exercise} />}
        />
        <LessonEnd course={course} lesson={lesson} />
      </LessonGrid>
    </PageColumn>
  );
}
