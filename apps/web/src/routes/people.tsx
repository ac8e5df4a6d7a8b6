import type { NewInvitation } from '@convolab/contracts';
import { Stack, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { courseQuery } from '../api/course-query.ts';
import { NotFoundPage } from '../app/not-found-page.tsx';
import { PageColumn } from '../components/page-column.tsx';
import { Section } from '../components/section.tsx';
import { usePageTitle } from '../components/use-page-title.ts';
import { InvitationList } from '../features/people/invitation-list.tsx';
import { InviteForm } from '../features/people/invite-form.tsx';
import { JoinCodePanel } from '../features/people/join-code-panel.tsx';
import { NewCodes } from '../features/people/new-codes.tsx';
import { PeopleTable } from '../features/people/people-table.tsx';

export function PeoplePage() {
  const { t } = useTranslation('teaching');
  const { slug } = useParams({ from: '/frame/courses/$slug/people' });
  const course = useSuspenseQuery(courseQuery(slug)).data;
  const [newCodes, setNewCodes] = useState<readonly NewInvitation[]>([]);
  usePageTitle(t('people.title'));
  if (course.role === 'student') return <NotFoundPage />;
  return (
    <PageColumn>
      <Stack gap="xl">
        <Title order={1} data-print-hide>
          {t('people.title')}
        </Title>
        {newCodes.length > 0 && (
          <Section title={t('people.newCodes')}>
            <NewCodes invitations={newCodes} onClose={() => setNewCodes([])} />
          </Section>
        )}
        {course.role === 'teacher' && (
          <Stack gap="xl" data-print-hide maw="var(--convolab-text-width)">
            <Section title={t('people.joinCode')}>
              <JoinCodePanel courseId={course.id} />
            </Section>
            <Section title={t('people.invite')}>
              <InviteForm courseId={course.id} onInvited={setNewCodes} />
            </Section>
            <Section title={t('people.invitations')}>
              <InvitationList courseId={course.id} zone={course.zone} />
            </Section>
          </Stack>
        )}
        <div data-print-hide>
          <Section title={t('people.members')}>
            <PeopleTable course={course} />
          </Section>
        </div>
      </Stack>
    </PageColumn>
  );
}
