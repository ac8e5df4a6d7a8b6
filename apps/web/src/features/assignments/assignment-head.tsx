import { titleIn, type AssignmentDetail, type CourseDetail } from '@convolab/contracts';
import { Alert, Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LinkButton, TextLink } from '../../components/link-button.tsx';
import { ExactInstant } from '../../components/time/instant.tsx';
import { useLocale } from '../../locales/use-locale.ts';

interface AssignmentHeadProps {
  readonly assignment: AssignmentDetail;
  readonly course: CourseDetail;
}

/** Title, deadline and what the deadline means now. */
export function AssignmentHead({ assignment, course }: AssignmentHeadProps) {
  const { t } = useTranslation('course');
  const locale = useLocale();
  return (
    <Stack gap="sm">
      <TextLink to="/courses/$slug" params={{ slug: course.slug }} size="sm">
        {titleIn(course.title, locale)}
      </TextLink>
      <Group justify="space-between" align="flex-start">
        <Title order={1}>{titleIn(assignment.title, locale)}</Title>
        {course.role === 'teacher' && (
          <LinkButton
            to="/courses/$slug/assignments/$assignmentId/edit"
            params={{ slug: course.slug, assignmentId: assignment.id }}
            variant="default"
          >
            {t('assignments.edit')}
          </LinkButton>
        )}
      </Group>
      <Deadline assignment={assignment} zone={course.zone} />
      <Text>{t(`assignment.counting.${assignment.countingRule}`)}</Text>
      {assignment.state !== 'open' && (
        <Alert color="gray" variant="light">
          {t(assignment.state === 'upcoming' ? 'assignment.upcoming' : 'assignment.closed')}
        </Alert>
      )}
    </Stack>
  );
}

function Deadline({ assignment, zone }: { assignment: AssignmentDetail; zone: string }) {
  const { t } = useTranslation('course');
  if (assignment.state === 'upcoming') {
    return (
      <Text>
        {t('assignments.opens')} <ExactInstant at={assignment.opensAt} zone={zone} />
      </Text>
    );
  }
  if (assignment.dueAt === null) return <Text>{t('assignments.noDeadline')}</Text>;
  return (
    <div>
      <Text>
        {t('assignments.due')} <ExactInstant at={assignment.dueAt} zone={zone} />
      </Text>
      {assignment.commonDueAt !== null && assignment.commonDueAt !== assignment.dueAt && (
        <Text size="sm" c="dimmed">
          {t('assignment.extended')}
          <ExactInstant at={assignment.commonDueAt} zone={zone} />
        </Text>
      )}
    </div>
  );
}
