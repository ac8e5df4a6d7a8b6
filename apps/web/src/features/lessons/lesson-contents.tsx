import type { CourseDetail } from '@convolab/contracts';
import { useTranslation } from 'react-i18next';
import type { LessonHeading } from '../../build/lesson-document.ts';
import { TextLink } from '../../components/link-button.tsx';
import { useLocale } from '../../locales/use-locale.ts';
import classes from './lessons.module.css';

interface LessonContentsProps {
  readonly course: CourseDetail;
  readonly headings: readonly LessonHeading[];
}

/** At the left of a lesson: the lessons of the course with ticks, and the sections of this one. */
export function LessonContents({ course, headings }: LessonContentsProps) {
  const { t } = useTranslation('course');
  const locale = useLocale();
  return (
    <nav className={classes.contents} aria-label={t('lesson.unitList')}>
      <p className={classes.contentsTitle}>{t('lesson.unitList')}</p>
      <ul>
        {course.lessons.map((lesson) => (
          <li key={lesson.slug}>
            <TextLink
              inherit
              to="/courses/$slug/lessons/$lesson"
              params={{ slug: course.slug, lesson: lesson.slug }}
            >
              {lesson.completed && <span aria-label={t('lessons.read')}>✓ </span>}
              {lesson.title[locale]}
            </TextLink>
          </li>
        ))}
      </ul>
      <p className={classes.contentsTitle}>{t('lesson.contents')}</p>
      <ol>
        {headings.map((heading) => (
          <li key={heading.id}>
            <a href={`#${heading.id}`}>{heading.text}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
