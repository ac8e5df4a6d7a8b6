import type { CourseDetail, LessonSummary } from '@convolab/contracts';
import { Stack, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/empty-state.tsx';
import { TextLink } from '../../components/link-button.tsx';
import { Row, RowList } from '../../components/row-list.tsx';
import { ToneMark } from '../../components/tone-mark.tsx';
import { useLocale } from '../../locales/use-locale.ts';

/** The lessons of a course, unit by unit. */
export function LessonList({ course }: { course: CourseDetail }) {
  const { t } = useTranslation('course');
  const locale = useLocale();
  if (course.lessons.length === 0) return <EmptyState text={t('lessons.empty')} />;
  return (
    <Stack gap="lg">
      {course.units.map((title, unit) => {
        const lessons = course.lessons.filter((lesson) => lesson.unit === unit);
        return (
          lessons.length > 0 && (
            <div key={unit}>
              <Title order={3}>{title[locale]}</Title>
              <RowList>
                {lessons.map((lesson) => (
                  <LessonRow key={lesson.slug} lesson={lesson} slug={course.slug} />
                ))}
              </RowList>
            </div>
          )
        );
      })}
    </Stack>
  );
}

function LessonRow({ lesson, slug }: { lesson: LessonSummary; slug: string }) {
  const { t } = useTranslation(['course', 'common']);
  const locale = useLocale();
  return (
    <Row
      title={
        <TextLink to="/courses/$slug/lessons/$lesson" params={{ slug, lesson: lesson.slug }}>
          {lesson.title[locale]}
        </TextLink>
      }
      note={`${lesson.summary[locale]} ${t('common:minutes', { count: lesson.minutes })}`}
    >
      <ToneMark tone={lesson.completed ? 'accepted' : 'idle'}>
        {t(lesson.completed ? 'course:lessons.read' : 'course:lessons.unread')}
      </ToneMark>
    </Row>
  );
}
