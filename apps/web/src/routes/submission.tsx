import { api } from '@convolab/contracts';
import { Stack, Title } from '@mantine/core';
import { useSuspenseQueries } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { courseQuery } from '../api/course-query.ts';
import { endpointQuery } from '../api/endpoint-query.ts';
import { PageColumn } from '../components/page-column.tsx';
import { Section } from '../components/section.tsx';
import { usePageTitle } from '../components/use-page-title.ts';
import { OtherSubmissions } from '../features/submissions/other-submissions.tsx';
import { SubmissionColumns } from '../features/submissions/submission-columns.tsx';
import { SubmissionHead } from '../features/submissions/submission-head.tsx';
import { SubmissionPayloadView } from '../features/submissions/submission-payload.tsx';
import { SubmissionResults } from '../features/submissions/submission-results.tsx';

export function SubmissionPage() {
  const { t } = useTranslation('teaching');
  const { slug, submissionId } = useParams({ from: '/frame/courses/$slug/submissions/$submissionId' });
  const [{ data: course }, { data: submission }] = useSuspenseQueries({
    queries: [courseQuery(slug), endpointQuery(api.getSubmission, { params: { submissionId } })],
  });
  usePageTitle(t('submission.title', { author: submission.author.name }));
  return (
    <PageColumn>
      <Stack gap="xl">
        <SubmissionHead submission={submission} course={course} />
        <SubmissionColumns>
          <Section title={t(submission.payload.kind === 'quiz' ? 'submission.answers' : 'submission.code')}>
            <SubmissionPayloadView payload={submission.payload} />
          </Section>
          {/* The results are a region of their own name. */}
          <Stack gap="sm">
            <Title order={2}>{t('submission.result')}</Title>
            <SubmissionResults key={submission.id} submission={submission} />
          </Stack>
        </SubmissionColumns>
        <Section title={t('submission.others')}>
          <OtherSubmissions submission={submission} slug={slug} zone={course.zone} />
        </Section>
      </Stack>
    </PageColumn>
  );
}
