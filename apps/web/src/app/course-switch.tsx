import { titleIn, type Account } from '@convolab/contracts';
import { IconChevronDown } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../locales/use-locale.ts';
import { HeaderMenu } from './header-menu.tsx';

type Course = Account['courses'][number];

/** The course one is in; opens the list of all of one's courses. */
export function CourseSwitch({
  courses,
  current,
}: {
  courses: readonly Course[];
  current: Course | undefined;
}) {
  const { t } = useTranslation();
  const locale = useLocale();
  if (courses.length === 0) return null;
  const button = (
    <>
      <span>{current ? titleIn(current.title, locale) : t('menu.courses')}</span>
      <IconChevronDown size={16} aria-hidden="true" />
    </>
  );
  return (
    <HeaderMenu align="start" button={button}>
      {courses.map((course) => (
        <Link key={course.id} to="/courses/$slug" params={{ slug: course.slug }}>
          {titleIn(course.title, locale)}
        </Link>
      ))}
      <hr />
      <Link to="/">{t('menu.courses')}</Link>
      <Link to="/join">{t('menu.joinCourse')}</Link>
    </HeaderMenu>
  );
}
