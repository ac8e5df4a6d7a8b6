import { api } from '@convolab/contracts';
import { Stack, Text, Title } from '@mantine/core';
import { useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { courseQuery } from '../api/course-query.ts';
import { endpointQuery } from '../api/endpoint-query.ts';
import { EmptyState } from '../components/empty-state.tsx';
import { LinkButton, TextLink } from '../components/link-button.tsx';
import { PageColumn } from '../components/page-column.tsx';
import { runStory } from '../components/results/run-story.ts';
import { usePageTitle } from '../components/use-page-title.ts';
import { KeptFiles } from '../features/look-inside/kept-files.tsx';
import { LookInside } from '../features/look-inside/look-inside.tsx';
import { trainedModelQuery } from '../features/look-inside/trained-model-query.ts';
import { useLocale } from '../locales/use-locale.ts';

const FROM = '/frame/courses/$slug/submissions/$submissionId/inside';

/** A student's own trained model, to be looked into. */
export function LookInsidePage() {
  const { t } = useTranslation('inside');
  const locale = useLocale();
  const { slug, submissionId } = useParams({ from: FROM });
  const [{ data: course }, { data: submission }] = useSuspenseQueries({
    queries: [courseQuery(slug), endpointQuery(api.getSubmission, { params: { submissionId } })],
  });
  const { data: kept } = useSuspenseQuery(trainedModelQuery(submission.run.id));
  const story = useMemo(() => runStory(submission.events), [submission.events]);
  usePageTitle(t('title'));
  const exercise = course.exercises.find(({ id }) => id === submission.exerciseId);
  return (
    <PageColumn width="full">
      <Stack gap="md">
        <div>
          <TextLink to="/courses/$slug/submissions/$submissionId" params={{ slug, submissionId }} size="sm">
            {t('back', { exercise: exercise?.title[locale] ?? submission.exerciseSlug })}
          </TextLink>
          <Title order={1}>{t('title')}</Title>
          <Text c="dimmed">{t('about')}</Text>
        </div>
        {kept.model ? (
          <LookInside model={kept.model} misread={story.evaluation?.misread ?? []}>
            <KeptFiles runId={submission.run.id} files={kept.files} />
          </LookInside>
        ) : (
          <EmptyState text={t('nothing')}>
            <LinkButton to="/courses/$slug/submissions/$submissionId" params={{ slug, submissionId }}>
              {t('toResult')}
            </LinkButton>
          </EmptyState>
        )}
      </Stack>
    </PageColumn>
  );
}
