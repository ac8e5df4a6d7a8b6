import { api } from '@convolab/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useRunEvents } from '../../features/events/use-run-events.ts';
import { isOver, runStory } from '../results/run-story.ts';

/** The story of a run as it is told, and whether its teller can be heard. Lists that show the run are refreshed at its end. */
export function useRunStory(runId: string | null) {
  const { events, connection } = useRunEvents(runId);
  const story = useMemo(() => runStory(events), [events]);
  const queries = useQueryClient();
  const over = isOver(story);
  useEffect(() => {
    if (!over) return;
    const paths = [
      api.listSubmissions.path,
      api.getAssignment.path,
      api.getCourse.path,
      api.getLeaderboard.path,
    ];
    for (const path of paths) void queries.invalidateQueries({ queryKey: [path] });
  }, [over, queries, runId]);
  return { story, connection };
}
