import {
  isTrained,
  type EpochReport,
  type EvaluationReport,
  type Language,
  type LocalizedText,
  type ModelExercise,
  type SubmissionMode,
  type TestScore,
  type TrainedModelExercise,
  type TrainingJob,
  type VerdictReport,
} from '@convolab/contracts';
import { seed32 } from '@convolab/tensor';
import type { GradingPorts } from '../grading-ports.ts';
import { addPoints } from '../points.ts';
import type { ModelTrainer, TestEvaluation } from '../ports.ts';
import { LENET5_1998_ARCHITECTURE } from './architectures/lenet5-1998.ts';
import { LENET5_ARCHITECTURE } from './architectures/lenet5.ts';
import { gradeBuilt } from './built-grader.ts';
import { describeModels, rejected, type DescribedModel } from './describe-models.ts';
import { overBudget } from './model-budget.ts';
import type { Architecture } from './structure/architecture.ts';
import { checkStructure } from './structure/check-structure.ts';
import { joinTexts } from './structure/departure-texts.ts';
import { structureText } from './structure/structure-texts.ts';
import { trainAndEmit } from './train-and-emit.ts';
import { modelFiles, type ModelFile } from './trained/model-files.ts';

export interface ModelSubmission {
  readonly spec: ModelExercise;
  readonly language: Language;
  readonly source: string;
  readonly mode: SubmissionMode;
  /** The run's seed, from which the training's seed is taken; the test sets are drawn from it as well. */
  readonly seed: string;
  /** Whether the private part of the test images is held back for a final rank. Not unless said otherwise. */
  readonly holdsBack?: boolean;
}

export type ModelGradingPorts = Omit<GradingPorts, 'onDiagnosisError' | 'digits'> & {
  readonly trainer: ModelTrainer;
};

export interface ModelGrading {
  readonly verdict: VerdictReport;
  /** On the test images, in [0, 1]; null where nothing was trained. */
  readonly accuracy: number | null;
  /** Of every test set by part, for leaderboards only: no event tells them. */
  readonly scores: readonly TestScore[];
  /** On which it was trained; null where nothing was. */
  readonly backend: string | null;
  /** What is kept of the trained model; none where nothing was trained to its end. */
  readonly files: readonly ModelFile[];
}

/** What an exercise may ask for, by its name there. */
const ARCHITECTURES: Readonly<Record<TrainedModelExercise['architecture'], Architecture>> = {
  lenet5: LENET5_ARCHITECTURE,
  'lenet5-1998': LENET5_1998_ARCHITECTURE,
};

/**
 * Grades models: their descriptions leave the box and are judged outside. Where the exercise trains, that is half of the points, and the
 * model is then built afresh and trained (the other half, by its accuracy on the test images); `practice` stops after the structure.
 * Throws the signal's reason when aborted, and what runner and trainer throw.
 */
export async function gradeModel(
  submission: ModelSubmission,
  ports: ModelGradingPorts,
): Promise<ModelGrading> {
  const { spec } = submission;
  if (isTrained(spec)) return gradeTrained({ ...submission, spec }, ports);
  return { verdict: await gradeBuilt({ ...submission, spec }, ports), ...UNTRAINED };
}

type TrainedSubmission = ModelSubmission & { readonly spec: TrainedModelExercise };

async function gradeTrained(submission: TrainedSubmission, ports: ModelGradingPorts): Promise<ModelGrading> {
  const { spec, mode } = submission;
  const half = Math.round(spec.points * 50) / 100;
  const maxScore = mode === 'practice' ? half : spec.points;
  const { models, output } = await describeModels(submission, [{ entry: spec.entry }], ports);
  const [described] = models;
  if (!described) throw new Error('One model was asked for, and none described.');
  const finish = async (
    verdict: Omit<VerdictReport, 'maxScore' | 'output' | 'groups' | 'hint'>,
    trained: TrainedOn = UNTRAINED,
  ) => {
    const report = { ...verdict, maxScore, output, groups: [], hint: null };
    await ports.emit({ type: 'verdict', data: report });
    const { accuracy, scores, backend, files } = trained;
    return { verdict: report, accuracy, scores, backend, files };
  };
  if ('verdict' in described) return finish({ ...described, score: 0 });
  const report = checkStructure(described.read, ARCHITECTURES[spec.architecture], half);
  await ports.emit({ type: 'model', data: report });
  const tooCostly = overBudget(described.read, described.settings, spec);
  if (tooCostly) {
    const message = joinTexts([tooCostly, structureText(report) ?? []].flat());
    return finish({ ...rejected(message), score: 0 });
  }
  const structure = addPoints(report.checks.map(({ score }) => score));
  if (mode === 'practice') return finish(judged(structure, maxScore, structureText(report)));
  const trained = await train(submission, described, spec.points - half, ports);
  const score = addPoints([structure, trained.score]);
  return finish(judged(score, maxScore, trained.message ?? structureText(report)), trained);
}

const judged = (score: number, maxScore: number, message: LocalizedText | null) => ({
  verdict: score === maxScore ? ('accepted' as const) : ('wrong-answer' as const),
  score,
  message: score === maxScore ? null : message,
  error: null,
});

type TrainedOn = Omit<ModelGrading, 'verdict'>;

const UNTRAINED: TrainedOn = { accuracy: null, scores: [], backend: null, files: [] };

interface Trained extends TrainedOn {
  readonly score: number;
  readonly message: LocalizedText | null;
}

async function train(
  submission: TrainedSubmission,
  described: DescribedModel,
  maxScore: number,
  ports: ModelGradingPorts,
): Promise<Trained> {
  const epochs: EpochReport[] = [];
  const emit: typeof ports.emit = (event) => {
    if (event.type === 'epoch') epochs.push(event.data);
    return ports.emit(event);
  };
  const outcome = await trainAndEmit(jobOf(submission, described), { ...ports, emit });
  const { backend } = outcome;
  if (outcome.status === 'diverged') {
    return { ...UNTRAINED, score: 0, backend, message: diverged(outcome.epoch) };
  }
  const { evaluation, trainingMs, weights } = outcome;
  const { scores } = evaluation;
  const report = evaluate(evaluation, submission.spec.accuracy, maxScore);
  const heldBack = submission.holdsBack ? privateImages(scores) : 0;
  await ports.emit({ type: 'evaluation', data: { ...report, heldBack, backend, trainingMs } });
  const files = modelFiles(described.read, weights, epochs);
  return { score: report.score, accuracy: report.accuracy, scores, backend, files, message: null };
}

const jobOf = (
  { spec, seed, holdsBack = false }: TrainedSubmission,
  { read, settings }: DescribedModel,
): TrainingJob => ({
  model: read.model,
  settings,
  seed: seed32(seed, 'training'),
  trainingImages: spec.trainingImages,
  testSets: spec.testSets,
  testSeed: seed,
  holdsBack,
});

const privateImages = (scores: readonly TestScore[]): number =>
  scores.find(({ set, part }) => set === 'mnist' && part === 'private')?.images ?? 0;

const diverged = (epoch: number): LocalizedText => ({
  ko: `${epoch}번째 에포크에서 손실이 무한대가 되어 학습을 멈췄어요. learningRate를 줄여 보세요.`,
  en: `The loss became infinite in epoch ${epoch}, and training stopped. Try a smaller learningRate.`,
});

/** Full marks only at `full` and above: shares below it are cut down to hundredths. */
function evaluate(
  { images, correct, confusion, misread, sets }: TestEvaluation,
  { none, full }: TrainedModelExercise['accuracy'],
  maxScore: number,
): Omit<EvaluationReport, 'heldBack' | 'backend' | 'trainingMs'> {
  const accuracy = correct / images;
  const share = Math.min(1, Math.max(0, (accuracy - none) / (full - none)));
  const score = share === 1 ? addPoints([maxScore]) : Math.floor(maxScore * share * 100) / 100;
  return {
    images,
    correct,
    accuracy,
    confusion: confusion.map((row) => [...row]),
    misread: misread.map((digit) => ({ ...digit })),
    sets: [...sets],
    score,
    maxScore: addPoints([maxScore]),
  };
}
