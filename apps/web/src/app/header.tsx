import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../api/account-query.ts';
import { AccountMenu } from './account-menu.tsx';
import { Brand } from './brand.tsx';
import { CourseSwitch } from './course-switch.tsx';
import classes from './header.module.css';
import { LocaleSwitch } from './locale-switch.tsx';
import { SchemeSwitch } from './scheme-switch.tsx';

/** Name, course, language, colours, account; staff also get the pages of their course. */
export function Header() {
  const account = useAccount();
  const { slug } = useParams({ strict: false });
  const course = account.courses.find((candidate) => candidate.slug === slug);
  return (
    <header className={classes.header}>
      <Brand />
      <CourseSwitch courses={account.courses} current={course} />
      {course && course.role !== 'student' && <StaffNav slug={course.slug} />}
      <div className={classes.tools}>
        <LocaleSwitch />
        <SchemeSwitch />
        <AccountMenu account={account} />
      </div>
    </header>
  );
}

function StaffNav({ slug }: { slug: string }) {
  const { t } = useTranslation();
  const link = { className: classes.navLink ?? '', params: { slug }, activeOptions: { exact: true } };
  return (
    <nav className={classes.nav} aria-label={t('courseNav.label')}>
      <Link to="/courses/$slug" {...link}>
        {t('courseNav.course')}
      </Link>
      <Link to="/courses/$slug/people" {...link}>
        {t('courseNav.people')}
      </Link>
      <Link to="/courses/$slug/gradebook" {...link}>
        {t('courseNav.gradebook')}
      </Link>
      <Link to="/courses/$slug/publishing" {...link} activeOptions={{ exact: false }}>
        {t('courseNav.publishing')}
      </Link>
      <Link to="/courses/$slug/guide" {...link}>
        {t('courseNav.guide')}
      </Link>
    </nav>
  );
}
