import { titleIn } from '@convolab/contracts';
import { Stack, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { courseQuery } from '../api/course-query.ts';
import { EmptyState } from '../components/empty-state.tsx';
import { ExerciseRow } from '../components/exercise-row.tsx';
import { LinkButton } from '../components/link-button.tsx';
import { PageColumn } from '../components/page-column.tsx';
import { RowList } from '../components/row-list.tsx';
import { Section } from '../components/section.tsx';
import { usePageTitle } from '../components/use-page-title.ts';
import { AssignmentList } from '../features/courses/assignment-list.tsx';
import { CourseColumns } from '../features/courses/course-columns.tsx';
import { LessonList } from '../features/courses/lesson-list.tsx';
import { NextStepPanel } from '../features/courses/next-step-panel.tsx';
import { useLocale } from '../locales/use-locale.ts';

export function CoursePage() {
  const { t } = useTranslation('course');
  const { slug } = useParams({ from: '/frame/courses/$slug' });
  const course = useSuspenseQuery(courseQuery(slug)).data;
  const title = titleIn(course.title, useLocale());
  usePageTitle(title);
  const create = course.role === 'teacher' && (
    <LinkButton to="/courses/$slug/assignments/new" params={{ slug }} variant="default">
      {t('assignments.create')}
    </LinkButton>
  );
  return (
    <PageColumn>
      <Stack gap="xl">
        <Stack gap="lg">
          <Title order={1}>{title}</Title>
          {course.role === 'student' && <NextStepPanel course={course} />}
        </Stack>
        <CourseColumns>
          <Section title={t('assignments.title')} action={create}>
            <AssignmentList course={course} />
          </Section>
          <Stack gap="xl">
            <Section title={t('lessons.title')}>
              <LessonList course={course} />
            </Section>
            <Section title={t('exercises.title')}>
              {course.exercises.length === 0 && <EmptyState text={t('exercises.empty')} />}
              <RowList>
                {course.exercises.map((exercise) => (
                  <ExerciseRow key={exercise.id} exercise={exercise} slug={slug} />
                ))}
              </RowList>
            </Section>
          </Stack>
        </CourseColumns>
      </Stack>
    </PageColumn>
  );
}
