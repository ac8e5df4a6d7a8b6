import { api, type SubmissionDetail, type SubmissionSummary } from '@convolab/contracts';
import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';
import { usePages } from '../../api/use-pages.ts';
import { TextLink } from '../../components/link-button.tsx';
import { MoreButton } from '../../components/more-button.tsx';
import { Row, RowList } from '../../components/row-list.tsx';
import { ScoreText } from '../../components/score-text.tsx';
import { RelativeInstant } from '../../components/time/instant.tsx';
import { ToneMark } from '../../components/tone-mark.tsx';
import { verdictTone } from '../../design/verdict-style.ts';

interface OtherSubmissionsProps {
  readonly submission: SubmissionDetail;
  readonly slug: string;
  readonly zone: string;
}

/** Everything that the same student handed in for the same exercise. */
export function OtherSubmissions({ submission, slug, zone }: OtherSubmissionsProps) {
  const { courseId, exerciseSlug, author } = submission;
  const { pages, more, isLoadingMore } = usePages(
    [api.listSubmissions.path, courseId, exerciseSlug, author.userId],
    (cursor, signal) =>
      call(api.listSubmissions, {
        params: { courseId, slug: exerciseSlug },
        query: { cursor, userId: author.userId, mode: 'graded' },
        signal,
      }),
  );
  return (
    <Stack gap="md">
      <RowList>
        {pages
          .flatMap((page) => page.items)
          .map((other) => (
            <SubmissionRow
              key={other.id}
              other={other}
              isCurrent={other.id === submission.id}
              slug={slug}
              zone={zone}
            />
          ))}
      </RowList>
      <MoreButton more={more} loading={isLoadingMore} />
    </Stack>
  );
}

interface SubmissionRowProps {
  readonly other: SubmissionSummary;
  readonly isCurrent: boolean;
  readonly slug: string;
  readonly zone: string;
}

function SubmissionRow({ other, isCurrent, slug, zone }: SubmissionRowProps) {
  const { t } = useTranslation(['teaching', 'common']);
  const { run } = other;
  const tone = run.verdict === null ? null : verdictTone(run.verdict, run.score ?? 0);
  const title = t('teaching:submission.attempt', { count: other.attempt ?? 0 });
  return (
    <Row
      title={
        isCurrent ? (
          `${title} · ${t('teaching:submission.current')}`
        ) : (
          <TextLink to="/courses/$slug/submissions/$submissionId" params={{ slug, submissionId: other.id }}>
            {title}
          </TextLink>
        )
      }
      note={<RelativeInstant at={other.createdAt} zone={zone} />}
    >
      {run.verdict !== null && tone !== null && (
        <ToneMark tone={tone}>
          {tone === 'partly' ? t('common:partly') : t(`common:verdict.${run.verdict}`)}{' '}
          {run.score !== null && run.maxScore !== null && (
            <ScoreText score={run.score} maxScore={run.maxScore} />
          )}
        </ToneMark>
      )}
    </Row>
  );
}
