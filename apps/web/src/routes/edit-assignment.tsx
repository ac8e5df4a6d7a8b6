import { Group, Stack, Title } from '@mantine/core';
import { useQuery, useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as uuidv7 } from 'uuid';
import { assignmentQuery } from '../api/assignment-query.ts';
import { courseQuery } from '../api/course-query.ts';
import { readyAssignmentsQuery } from '../api/ready-assignments-query.ts';
import { NotFoundPage } from '../app/not-found-page.tsx';
import { useNotify } from '../components/notify.ts';
import { PageColumn } from '../components/page-column.tsx';
import { usePageTitle } from '../components/use-page-title.ts';
import { AssignmentEditor } from '../features/assignment-editor/assignment-editor.tsx';
import { emptyForm, formOf } from '../features/assignment-editor/assignment-form.ts';
import { DeleteAssignment } from '../features/assignment-editor/delete-assignment.tsx';
import { useSaveAssignment } from '../features/assignment-editor/use-save-assignment.ts';

export function NewAssignmentPage() {
  const { t } = useTranslation('teaching');
  const { slug } = useParams({ from: '/frame/courses/$slug/assignments/new' });
  const course = useSuspenseQuery(courseQuery(slug)).data;
  const ready = useQuery({ ...readyAssignmentsQuery(course.id), enabled: course.role === 'teacher' }).data;
  const [start] = useState(() => ({ id: uuidv7(), form: emptyForm(course.zone, Date.now()) }));
  const navigate = useNavigate();
  const notify = useNotify();
  usePageTitle(t('editor.newTitle'));
  const save = useSaveAssignment(course, start.id, async () => {
    notify.done(t('editor.created'));
    await navigate({
      to: '/courses/$slug/assignments/$assignmentId',
      params: { slug, assignmentId: start.id },
    });
  });
  if (course.role !== 'teacher') return <NotFoundPage />;
  return (
    <PageColumn>
      <Stack gap="lg" maw={800}>
        <Title order={1}>{t('editor.newTitle')}</Title>
        <AssignmentEditor
          course={course}
          initial={start.form}
          ready={ready ?? []}
          saving={save.isPending}
          onSave={save.mutate}
        />
      </Stack>
    </PageColumn>
  );
}

export function EditAssignmentPage() {
  const { t } = useTranslation('teaching');
  const { slug, assignmentId } = useParams({ from: '/frame/courses/$slug/assignments/$assignmentId/edit' });
  const [{ data: course }, { data: assignment }] = useSuspenseQueries({
    queries: [courseQuery(slug), assignmentQuery(assignmentId)],
  });
  const [initial] = useState(() => formOf(assignment, course.zone, Date.now()));
  const navigate = useNavigate();
  const notify = useNotify();
  usePageTitle(t('editor.editTitle'));
  const save = useSaveAssignment(course, assignmentId, async () => {
    notify.done(t('editor.saved'));
    await navigate({ to: '/courses/$slug/assignments/$assignmentId', params: { slug, assignmentId } });
  });
  if (course.role !== 'teacher') return <NotFoundPage />;
  return (
    <PageColumn>
      <Stack gap="lg" maw={800}>
        <Group justify="space-between">
          <Title order={1}>{t('editor.editTitle')}</Title>
          <DeleteAssignment
            assignmentId={assignmentId}
            onDeleted={() => navigate({ to: '/courses/$slug', params: { slug } })}
          />
        </Group>
        <AssignmentEditor course={course} initial={initial} saving={save.isPending} onSave={save.mutate} />
      </Stack>
    </PageColumn>
  );
}
