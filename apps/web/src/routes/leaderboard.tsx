import { titleIn } from '@convolab/contracts';
import { Button, Stack, Title } from '@mantine/core';
import { useSuspenseQueries } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { assignmentQuery } from '../api/assignment-query.ts';
import { courseQuery } from '../api/course-query.ts';
import { EmptyState } from '../components/empty-state.tsx';
import { LinkButton, TextLink } from '../components/link-button.tsx';
import { PageColumn } from '../components/page-column.tsx';
import { usePageTitle } from '../components/use-page-title.ts';
import { LeaderboardTable } from '../features/leaderboard/leaderboard-table.tsx';
import { StandingFacts } from '../features/leaderboard/standing-facts.tsx';
import { useLeaderboard } from '../features/leaderboard/use-leaderboard.ts';
import { useLocale } from '../locales/use-locale.ts';

export function LeaderboardPage() {
  const { t } = useTranslation(['leaderboard', 'common']);
  const locale = useLocale();
  const { slug, assignmentId, itemId } = useParams({
    from: '/frame/courses/$slug/assignments/$assignmentId/leaderboard/$itemId',
  });
  const [{ data: course }, { data: assignment }] = useSuspenseQueries({
    queries: [courseQuery(slug), assignmentQuery(assignmentId)],
  });
  const board = useLeaderboard(itemId);
  const [first] = board.data.pages;
  const entries = board.data.pages.flatMap((page) => page.entries);
  const title = t('leaderboard:title', { title: first ? titleIn(first.title, locale) : '' });
  const exercise = assignment.items.find(({ id }) => id === itemId)?.slug;
  usePageTitle(title);
  return (
    <PageColumn>
      <Stack gap="lg" maw={960}>
        <div>
          <TextLink to="/courses/$slug/assignments/$assignmentId" params={{ slug, assignmentId }} size="sm">
            {titleIn(assignment.title, locale)}
          </TextLink>
          <Title order={1}>{title}</Title>
        </div>
        {first && entries.length > 0 && (
          <>
            <Stack gap={4}>
              <StandingFacts board={first} zone={course.zone} />
            </Stack>
            <LeaderboardTable board={{ ...first, entries }} zone={course.zone} />
          </>
        )}
        {entries.length === 0 && <EmptyState text={t('leaderboard:empty')} />}
        {board.hasNextPage && (
          <div>
            <Button
              variant="default"
              loading={board.isFetchingNextPage}
              onClick={() => void board.fetchNextPage()}
            >
              {t('common:actions.more')}
            </Button>
          </div>
        )}
        {exercise !== undefined && (
          <div>
            <LinkButton
              to="/courses/$slug/exercises/$exercise"
              params={{ slug, exercise }}
              search={{ item: itemId }}
              variant="default"
            >
              {t('leaderboard:toExercise')}
            </LinkButton>
          </div>
        )}
      </Stack>
    </PageColumn>
  );
}
