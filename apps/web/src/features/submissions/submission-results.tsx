import type { SubmissionDetail } from '@convolab/contracts';
import { useMemo } from 'react';
import { InsideLink } from '../../components/results/inside-link.tsx';
import { RunResults } from '../../components/results/run-results.tsx';
import { programSource } from '../../components/results/shown-program.ts';
import { revealSourceLine } from '../../components/results/source-lines.ts';
import { runStory } from '../../components/results/run-story.ts';
import { useRunEvents } from '../events/use-run-events.ts';

/** The run of a submission as its student sees it; followed live while it is not finished. */
export function SubmissionResults({ submission }: { submission: SubmissionDetail }) {
  const { run, events } = submission;
  const isOpen = run.status === 'queued' || run.status === 'running';
  const live = useRunEvents(isOpen ? run.id : null);
  const story = useMemo(() => runStory([...events, ...live.events]), [events, live.events]);
  const program = { source: programSource(submission.payload), reveal: revealSourceLine, addTest: null };
  return (
    <RunResults
      story={story}
      mode={submission.mode}
      program={program}
      inside={<InsideLink submissionId={submission.id} />}
    />
  );
}
