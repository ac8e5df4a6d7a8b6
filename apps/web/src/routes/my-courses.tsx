import { api, titleIn } from '@convolab/contracts';
import { Stack, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { endpointQuery } from '../api/endpoint-query.ts';
import { EmptyState } from '../components/empty-state.tsx';
import { LinkButton, TextLink } from '../components/link-button.tsx';
import { PageColumn } from '../components/page-column.tsx';
import { Row, RowList } from '../components/row-list.tsx';
import { usePageTitle } from '../components/use-page-title.ts';
import { useLocale } from '../locales/use-locale.ts';

export function MyCoursesPage() {
  const { t } = useTranslation(['course', 'common']);
  const locale = useLocale();
  const courses = useSuspenseQuery(endpointQuery(api.listCourses, {})).data;
  usePageTitle(t('course:mine.title'));
  return (
    <PageColumn width="text">
      <Stack gap="lg">
        <Title order={1}>{t('course:mine.title')}</Title>
        {courses.length === 0 ? (
          <EmptyState text={t('course:mine.empty')} />
        ) : (
          <RowList>
            {courses.map((course) => (
              <Row
                key={course.id}
                title={
                  <TextLink to="/courses/$slug" params={{ slug: course.slug }} size="lg">
                    {titleIn(course.title, locale)}
                  </TextLink>
                }
                note={t(`common:role.${course.role}`)}
              />
            ))}
          </RowList>
        )}
        <LinkButton to="/join" variant="default" style={{ alignSelf: 'flex-start' }}>
          {t('course:mine.join')}
        </LinkButton>
      </Stack>
    </PageColumn>
  );
}
