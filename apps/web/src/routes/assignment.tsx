import { titleIn } from '@convolab/contracts';
import { Stack } from '@mantine/core';
import { useSuspenseQueries } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { assignmentQuery } from '../api/assignment-query.ts';
import { courseQuery } from '../api/course-query.ts';
import { PageColumn } from '../components/page-column.tsx';
import { usePageTitle } from '../components/use-page-title.ts';
import { AssignmentHead } from '../features/assignments/assignment-head.tsx';
import { ItemTable } from '../features/assignments/item-table.tsx';
import { useLocale } from '../locales/use-locale.ts';

export function AssignmentPage() {
  const { slug, assignmentId } = useParams({ from: '/frame/courses/$slug/assignments/$assignmentId' });
  const [course, assignment] = useSuspenseQueries({
    queries: [courseQuery(slug), assignmentQuery(assignmentId)],
  });
  usePageTitle(titleIn(assignment.data.title, useLocale()));
  return (
    <PageColumn>
      <Stack gap="lg" maw={800}>
        <AssignmentHead assignment={assignment.data} course={course.data} />
        <ItemTable assignment={assignment.data} slug={slug} />
      </Stack>
    </PageColumn>
  );
}
