import type { QuizAttempt } from '@convolab/contracts';
import { useTranslation } from 'react-i18next';
import { InsideLink } from '../results/inside-link.tsx';
import { RunResults } from '../results/run-results.tsx';
import { isOver } from '../results/run-story.ts';
import type { ShownProgram } from '../results/shown-program.ts';
import { RelativeInstant } from '../time/instant.tsx';
import { CancelRun } from './cancel-run.tsx';
import styles from './exercise.module.css';
import type { useRunStory } from './use-run-story.ts';
import type { ShownSubmission } from './use-submissions.ts';

interface RunPanelProps {
  readonly shown: ShownSubmission;
  readonly run: ReturnType<typeof useRunStory>;
  readonly zone: string;
  readonly questions?: QuizAttempt['questions'] | undefined;
  readonly program?: ShownProgram;
}

/** The result of a submission, when it was sent, and the way to stop it while it runs. */
export function RunPanel({ shown, run, zone, questions, program }: RunPanelProps) {
  const { t } = useTranslation('workspace');
  const { story, connection } = run;
  const open = !isOver(story) && !story.verdict;
  return (
    <div className={styles.runPanel}>
      {open && connection === 'waiting' && <p role="status">{t('results.reconnecting')}</p>}
      {open && connection === 'refused' && <p role="alert">{t('results.refused')}</p>}
      <RunResults
        key={shown.runId}
        story={story}
        mode={shown.mode}
        questions={questions}
        {...(program && { program })}
        action={<CancelRun runId={shown.runId} />}
        inside={<InsideLink submissionId={shown.submissionId} />}
        from={
          <>
            {t(`history.${shown.mode}`)} · <RelativeInstant at={shown.createdAt} zone={zone} />
          </>
        }
      />
    </div>
  );
}
