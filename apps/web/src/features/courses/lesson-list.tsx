import type { CourseDetail } from '@convolab/contracts';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/empty-state.tsx';
import { TextLink } from '../../components/link-button.tsx';
import { Row, RowList } from '../../components/row-list.tsx';
import { ToneMark } from '../../components/tone-mark.tsx';
import { useLocale } from '../../locales/use-locale.ts';

export function LessonList({ course }: { course: CourseDetail }) {
  const { t } = useTranslation(['course', 'common']);
  const locale = useLocale();
  if (course.lessons.length === 0) return <EmptyState text={t('course:lessons.empty')} />;
  return (
    <RowList>
      {course.lessons.map((lesson) => (
        <Row
          key={lesson.slug}
          title={
            <TextLink to="/courses/$slug/lessons/$lesson" params={{ slug: course.slug, lesson: lesson.slug }}>
              {lesson.title[locale]}
            </TextLink>
          }
          note={`${lesson.summary[locale]} ${t('common:minutes', { count: lesson.minutes })}`}
        >
          <ToneMark tone={lesson.completed ? 'accepted' : 'idle'}>
            {t(lesson.completed ? 'course:lessons.read' : 'course:lessons.unread')}
          </ToneMark>
        </Row>
      ))}
    </RowList>
  );
}
