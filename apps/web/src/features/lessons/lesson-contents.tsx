import type { CourseDetail, LessonSummary } from '@convolab/contracts';
import { useTranslation } from 'react-i18next';
import type { LessonHeading } from '../../build/lesson-document.ts';
import { TextLink } from '../../components/link-button.tsx';
import { useLocale } from '../../locales/use-locale.ts';
import classes from './lessons.module.css';

interface LessonContentsProps {
  readonly course: CourseDetail;
  readonly lesson: LessonSummary;
  readonly headings: readonly LessonHeading[];
}

/** At the left of a lesson: the sections of this one, then the units of the course, this one open, with ticks. */
export function LessonContents({ course, lesson, headings }: LessonContentsProps) {
  const { t } = useTranslation('course');
  const locale = useLocale();
  return (
    <nav className={classes.contents} aria-label={t('lesson.unitList')}>
      <p className={classes.contentsTitle}>{t('lesson.contents')}</p>
      <ol>
        {headings.map((heading) => (
          <li key={heading.id}>
            <a href={`#${heading.id}`}>{heading.text}</a>
          </li>
        ))}
      </ol>
      <p className={classes.contentsTitle}>{t('lesson.unitList')}</p>
      {course.units.map((title, unit) => (
        <UnitLessons
          // Another lesson of another unit opens that one.
          key={`${unit}-${unit === lesson.unit}`}
          title={title[locale]}
          isOpen={unit === lesson.unit}
          lessons={course.lessons.filter((one) => one.unit === unit)}
          slug={course.slug}
        />
      ))}
    </nav>
  );
}

interface UnitLessonsProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly lessons: readonly LessonSummary[];
  readonly slug: string;
}

function UnitLessons({ title, isOpen, lessons, slug }: UnitLessonsProps) {
  const { t } = useTranslation('course');
  const locale = useLocale();
  if (lessons.length === 0) return null;
  return (
    <details open={isOpen}>
      <summary>{title}</summary>
      <ul>
        {lessons.map((lesson) => (
          <li key={lesson.slug}>
            <TextLink inherit to="/courses/$slug/lessons/$lesson" params={{ slug, lesson: lesson.slug }}>
              {lesson.completed && <span aria-label={t('lessons.read')}>✓ </span>}
              {lesson.title[locale]}
            </TextLink>
          </li>
        ))}
      </ul>
    </details>
  );
}
