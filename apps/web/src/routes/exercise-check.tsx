import type { CourseDetail } from '@convolab/contracts';
import { Stack, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { courseQuery } from '../api/course-query.ts';
import { NotFoundPage } from '../app/not-found-page.tsx';
import { TextLink } from '../components/link-button.tsx';
import { PageColumn } from '../components/page-column.tsx';
import { usePageTitle } from '../components/use-page-title.ts';
import { CheckReportView } from '../features/publishing/check-report.tsx';
import { useVersion } from '../features/publishing/use-versions.ts';
import { VersionNote } from '../features/publishing/version-note.tsx';
import { VersionStatus } from '../features/publishing/version-status.tsx';
import { useLocale } from '../locales/use-locale.ts';

export function ExerciseCheckPage() {
  const params = useParams({ from: '/frame/courses/$slug/publishing/$exercise/$number' });
  const course = useSuspenseQuery(courseQuery(params.slug)).data;
  if (course.role === 'student') return <NotFoundPage />;
  return <ExerciseCheck course={course} exercise={params.exercise} number={params.number} />;
}

interface ExerciseCheckProps {
  readonly course: CourseDetail;
  readonly exercise: string;
  readonly number: string;
}

function ExerciseCheck({ course, exercise, number }: ExerciseCheckProps) {
  const { t } = useTranslation('publishing');
  const version = useVersion(course.id, exercise, number);
  const title = version.title[useLocale()];
  usePageTitle(title);
  return (
    <PageColumn>
      <Stack gap="lg">
        <Stack gap="xs">
          <TextLink to="/courses/$slug/publishing" params={{ slug: course.slug }} size="sm">
            ← {t('back')}
          </TextLink>
          <Title order={1}>{title}</Title>
          <p style={{ margin: 0 }}>
            <VersionNote version={version} />
          </p>
        </Stack>
        <VersionStatus version={version} course={course} />
        {version.report !== null && <CheckReportView report={version.report} limits={version.limits} />}
      </Stack>
    </PageColumn>
  );
}
