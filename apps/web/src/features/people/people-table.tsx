import { api, CourseRoleSchema, type CourseDetail, type Person } from '@convolab/contracts';
import { Group, NativeSelect, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../api/account-query.ts';
import { call } from '../../api/call.ts';
import { usePages } from '../../api/use-pages.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { MoreButton } from '../../components/more-button.tsx';
import { useNotify } from '../../components/notify.ts';
import { RelativeInstant } from '../../components/time/instant.tsx';
import classes from './people.module.css';
import { RemovePerson } from './remove-person.tsx';
import { ResetPassword } from './reset-password.tsx';

/** Everybody in the course; teachers also change roles, reset passwords and remove people. */
export function PeopleTable({ course }: { course: CourseDetail }) {
  const { t } = useTranslation('teaching');
  const { pages, more, isLoadingMore } = usePages([api.listPeople.path, course.id], (cursor, signal) =>
    call(api.listPeople, { params: { courseId: course.id }, query: { cursor, limit: 100 }, signal }),
  );
  const people = pages.flatMap((page) => page.items);
  if (people.length === 0) return <EmptyState text={t('people.empty')} />;
  return (
    <Stack gap="md">
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('people.name')}</th>
            <th scope="col">{t('people.username')}</th>
            <th scope="col">{t('people.role')}</th>
            <th scope="col">{t('people.lastSeen')}</th>
            {course.role === 'teacher' && <th scope="col">{t('people.actions')}</th>}
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <PersonRow key={person.userId} person={person} course={course} />
          ))}
        </tbody>
      </table>
      <MoreButton more={more} loading={isLoadingMore} />
    </Stack>
  );
}

interface PersonRowProps {
  readonly person: Person;
  readonly course: CourseDetail;
}

function PersonRow({ person, course }: PersonRowProps) {
  const { t } = useTranslation(['teaching', 'common']);
  const isSelf = useAccount().id === person.userId;
  const canManage = course.role === 'teacher' && !isSelf;
  return (
    <tr>
      <th scope="row">
        {person.name}
        {isSelf && ` (${t('teaching:people.you')})`}
      </th>
      <td className="tabular">{person.username}</td>
      <td data-label={t('teaching:people.role')}>
        {canManage ? <RoleSelect person={person} courseId={course.id} /> : t(`common:role.${person.role}`)}
      </td>
      <td data-label={t('teaching:people.lastSeen')}>
        {person.lastSeenAt === null ? (
          t('teaching:people.never')
        ) : (
          <RelativeInstant at={person.lastSeenAt} zone={course.zone} />
        )}
      </td>
      {course.role === 'teacher' && (
        <td>
          {canManage && (
            <Group gap="sm" wrap="nowrap">
              <ResetPassword person={person} course={course} />
              <RemovePerson person={person} courseId={course.id} />
            </Group>
          )}
        </td>
      )}
    </tr>
  );
}

function RoleSelect({ person, courseId }: { person: Person; courseId: string }) {
  const { t } = useTranslation(['teaching', 'common']);
  const queryClient = useQueryClient();
  const notify = useNotify();
  const change = useMutation({
    mutationFn: (role: Person['role']) =>
      call(api.changeRole, { params: { courseId, userId: person.userId }, body: { role } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: [api.listPeople.path] }),
    onError: notify.failed,
  });
  return (
    <NativeSelect
      size="xs"
      aria-label={t('teaching:people.roleOf', { name: person.name })}
      value={change.isPending ? change.variables : person.role}
      disabled={change.isPending}
      data={CourseRoleSchema.options.map((value) => ({ value, label: t(`common:role.${value}`) }))}
      onChange={(event) => change.mutate(CourseRoleSchema.parse(event.currentTarget.value))}
    />
  );
}
