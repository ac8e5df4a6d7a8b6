import type { QuizAttempt, SubmissionMode } from '@convolab/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AnswerList } from './answer-list.tsx';
import { CaseStrip } from './case-strip.tsx';
import { ConsoleOutput } from './console-output.tsx';
import { ModelReportView } from './model-report.tsx';
import { ProgramErrorView, type SourcePlace } from './program-error.tsx';
import styles from './results.module.css';
import { isOver, type RunStory } from './run-story.ts';
import { AccuracyHeadline, MistakesView } from './training/evaluation.tsx';
import { ProgressLine } from './training/progress-line.tsx';
import { TrainingCurvesView } from './training/training-curves.tsx';
import { VerdictLine } from './verdict-line.tsx';
import { WaitingLine } from './waiting-line.tsx';

interface RunResultsProps {
  readonly story: RunStory;
  readonly mode: SubmissionMode;
  /** Of a quiz, where the questions are still known. */
  readonly questions?: QuizAttempt['questions'] | undefined;
  /** What was sent, and when; stands beside the verdict. */
  readonly from?: ReactNode;
  /** The way to stop an unfinished run. */
  readonly action?: ReactNode;
  /** Shows a place of the program in an editor or listing. */
  readonly onPlace?: ((place: SourcePlace) => void) | undefined;
}

/** All that is known of a run, whatever kind of exercise it is, while it happens and afterwards. */
export function RunResults({ story, mode, questions, from, action, onPlace }: RunResultsProps) {
  const { t } = useTranslation('results');
  return (
    <div className={styles.run} role="region" aria-label={t('region')}>
      {story.verdict || isOver(story) ? (
        <VerdictLine story={story} mode={mode} from={from} />
      ) : (
        <NowLine story={story} action={action} />
      )}
      <ProgramFailure story={story} onPlace={onPlace} />
      {story.answers.length > 0 && <AnswerList answers={story.answers} questions={questions} />}
      {story.cases.length > 0 && (
        <CaseStrip key={story.take} cases={story.cases} mode={mode} onPlace={onPlace} />
      )}
      <TrainingResults story={story} mode={mode} />
      {story.model && <ModelReportView model={story.model} />}
      <ConsoleOutput title={t('output.load')} text={story.verdict?.output ?? ''} />
    </div>
  );
}

function NowLine({ story, action }: Pick<RunResultsProps, 'story' | 'action'>) {
  const trains = story.phase === 'running' && story.progress.length > 0;
  return trains ? (
    <ProgressLine story={story} action={action} />
  ) : (
    <WaitingLine story={story} action={action} />
  );
}

/** Why the program failed, unless one of its cases says the same. */
function ProgramFailure({ story, onPlace }: Pick<RunResultsProps, 'story' | 'onPlace'>) {
  const error = story.verdict?.error;
  const told = story.cases.some(({ detail }) => detail?.error?.message === error?.message);
  return error && !told ? <ProgramErrorView error={error} onPlace={onPlace} /> : null;
}

function TrainingResults({ story, mode }: Pick<RunResultsProps, 'story' | 'mode'>) {
  const trained = story.progress.length > 0 || story.epochs.length > 0;
  const willTrain = mode === 'graded' && story.model !== null && !story.verdict && !isOver(story);
  return (
    <>
      {story.evaluation && <AccuracyHeadline evaluation={story.evaluation} model={story.model} />}
      {(trained || willTrain) && <TrainingCurvesView story={story} />}
      {story.evaluation && <MistakesView evaluation={story.evaluation} />}
    </>
  );
}
