import { titleIn, type Account } from '@convolab/contracts';
import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../locales/use-locale.ts';
import classes from './header.module.css';

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
  const navigate = useNavigate();
  if (courses.length === 0) return null;
  return (
    <Menu position="bottom-start" width={280}>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          className={classes.courseSwitch ?? ''}
          c="var(--convolab-ink)"
          rightSection={<IconChevronDown size={16} aria-hidden="true" />}
        >
          {current ? titleIn(current.title, locale) : t('menu.courses')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {courses.map((course) => (
          <Menu.Item
            key={course.id}
            fw={course.id === current?.id ? 600 : 400}
            onClick={() => void navigate({ to: '/courses/$slug', params: { slug: course.slug } })}
          >
            {titleIn(course.title, locale)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => void navigate({ to: '/' })}>{t('menu.courses')}</Menu.Item>
        <Menu.Item onClick={() => void navigate({ to: '/join' })}>{t('menu.joinCourse')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
