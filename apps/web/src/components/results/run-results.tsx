import type { QuizAttempt, SubmissionMode } from '@convolab/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AnswerList } from './answer-list.tsx';
import { CaseStrip } from './case-strip.tsx';
import { ConsoleOutput } from './console-output.tsx';
import { ModelReportView } from './model-report.tsx';
import { Explanation } from './explanation.tsx';
import { ProgramErrorView } from './program-error.tsx';
import styles from './results.module.css';
import { isOver, type RunStory } from './run-story.ts';
import { UNKNOWN_PROGRAM, type ShownProgram } from './shown-program.ts';
import { SubtaskList } from './subtask-list.tsx';
import { AccuracyHeadline, MistakesView } from './training/evaluation.tsx';
import { ProgressLine } from './training/progress-line.tsx';
import { TestSetTable } from './training/test-set-table.tsx';
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
  /** The way into a trained model, once it has been measured. */
  readonly inside?: ReactNode;
  /** Of a program: its text, and the editor or listing that shows it. */
  readonly program?: ShownProgram;
}

interface WithProgram {
  readonly program: ShownProgram;
}

/** All that is known of a run, whatever kind of exercise it is, while it happens and afterwards. */
export function RunResults(props: RunResultsProps) {
  const { story, mode, questions, from, action, inside, program = UNKNOWN_PROGRAM } = props;
  const { t } = useTranslation('results');
  return (
    <div className={styles.run} role="region" aria-label={t('region')}>
      {story.verdict || isOver(story) ? (
        <VerdictLine story={story} mode={mode} from={from} />
      ) : (
        <NowLine story={story} action={action} />
      )}
      <ProgramFailure story={story} program={program} />
      <Explanation key={story.take} story={story} program={program} />
      {story.answers.length > 0 && <AnswerList answers={story.answers} questions={questions} />}
      <CaseResults story={story} mode={mode} program={program} />
      <TrainingResults story={story} mode={mode} inside={inside} />
      {story.models.map((model) => (
        <ModelReportView key={model.builder ?? ''} model={model} />
      ))}
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

/** Subtasks and cases: how the points come about. */
function CaseResults({ story, mode, program }: Pick<RunResultsProps, 'story' | 'mode'> & WithProgram) {
  const groups = story.verdict?.groups ?? [];
  return (
    <>
      {groups.length > 0 && <SubtaskList groups={groups} cases={story.cases} mode={mode} />}
      {story.cases.length > 0 && (
        <CaseStrip key={story.take} cases={story.cases} mode={mode} groups={groups} program={program} />
      )}
    </>
  );
}

/** Why the program failed, unless one of its cases says the same. */
function ProgramFailure({ story, program }: { story: RunStory } & WithProgram) {
  const error = story.verdict?.error;
  const told = story.cases.some(({ detail }) => detail?.error?.message === error?.message);
  return error && !told ? <ProgramErrorView error={error} program={program} /> : null;
}

function TrainingResults({ story, mode, inside }: Pick<RunResultsProps, 'story' | 'mode' | 'inside'>) {
  const trained = story.progress.length > 0 || story.epochs.length > 0;
  // A network of the exercise's own is not trained, and has no name.
  const isTrained = story.models.some(({ reference }) => reference?.name !== null);
  const willTrain = mode === 'graded' && isTrained && !story.verdict && !isOver(story);
  return (
    <>
      <MeasuredModel story={story} inside={inside} />
      {(trained || willTrain) && <TrainingCurvesView story={story} />}
      {story.evaluation && <MistakesView evaluation={story.evaluation} />}
    </>
  );
}

/** How good the trained model is, and the way into it. */
function MeasuredModel({ story, inside }: Pick<RunResultsProps, 'story' | 'inside'>) {
  const { evaluation, models, phase } = story;
  if (!evaluation) return null;
  return (
    <>
      <AccuracyHeadline evaluation={evaluation} model={models[0] ?? null} />
      {phase === 'finished' && inside}
      <TestSetTable evaluation={evaluation} />
    </>
  );
}
