import type { CourseDetail, SubmissionDetail } from '@convolab/contracts';
import { Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LinkButton, TextLink } from '../../components/link-button.tsx';
import { ExactInstant } from '../../components/time/instant.tsx';
import { useLocale } from '../../locales/use-locale.ts';

interface SubmissionHeadProps {
  readonly submission: SubmissionDetail;
  readonly course: CourseDetail;
}

/** Whose, to what, when. */
export function SubmissionHead({ submission, course }: SubmissionHeadProps) {
  const { t } = useTranslation('teaching');
  const locale = useLocale();
  const exercise = course.exercises.find(({ id }) => id === submission.exerciseId);
  return (
    <Stack gap="sm">
      <TextLink
        to="/courses/$slug/exercises/$exercise"
        params={{ slug: course.slug, exercise: submission.exerciseSlug }}
        size="sm"
        style={{ alignSelf: 'flex-start' }}
      >
        {exercise?.title[locale] ?? submission.exerciseSlug}
      </TextLink>
      <Group justify="space-between" align="flex-start">
        <Title order={1}>{t('submission.title', { author: submission.author.name })}</Title>
        {course.role !== 'student' && (
          <LinkButton variant="default" to="/courses/$slug/gradebook" params={{ slug: course.slug }}>
            {t('submission.toGradebook')}
          </LinkButton>
        )}
      </Group>
      <Text>
        {submission.attempt === null
          ? t('submission.practice')
          : t('submission.attempt', { count: submission.attempt })}
        {' · '}
        {t('submission.submitted')} <ExactInstant at={submission.createdAt} zone={course.zone} />
        {submission.late && (
          <Text span c="var(--convolab-partly)">
            {' · '}
            {t('submission.late')}
          </Text>
        )}
      </Text>
    </Stack>
  );
}
