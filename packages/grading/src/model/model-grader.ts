import {
  entryIn,
  runtimeFor,
  syntaxOf,
  type EpochReport,
  type EvaluationReport,
  type Language,
  type LocalizedText,
  type ModelExercise,
  type ModelReport,
  type ProgramError,
  type SubmissionMode,
  type TestScore,
  type TrainingJob,
  type TrainingSettings,
  type Verdict,
  type VerdictReport,
} from '@convolab/contracts';
import { isRecord, seed32, type Value } from '@convolab/tensor';
import { printed } from '../function/case-report.ts';
import * as text from '../function/judgement-text.ts';
import { explainError } from '../function/explain-error.ts';
import { ProgramBoxes, type BoxedCall } from '../function/program-boxes.ts';
import type { GradingPorts } from '../grading-ports.ts';
import { addPoints } from '../points.ts';
import { MISSING_FUNCTION, type ModelTrainer, type TestEvaluation } from '../ports.ts';
import { END_TEXT, endVerdict } from '../program-end.ts';
import { LENET5_1998_ARCHITECTURE } from './architectures/lenet5-1998.ts';
import { LENET5_ARCHITECTURE } from './architectures/lenet5.ts';
import { libraryOf } from './model-library.ts';
import { overBudget } from './model-budget.ts';
import { readModel, type ReadModel } from './read-model.ts';
import { readTrainingSettings } from './read-training-settings.ts';
import type { Architecture } from './structure/architecture.ts';
import { checkStructure } from './structure/check-structure.ts';
import { joinTexts, labelled } from './structure/departure-texts.ts';
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

/** Everything that is known of a model before it is trained. */
interface DescribedModel {
  readonly read: ReadModel;
  readonly settings: TrainingSettings;
}

interface Failure {
  readonly verdict: Verdict;
  readonly message: LocalizedText;
  readonly error: ProgramError | null;
}

/** What an exercise may ask for, by its name there. */
const ARCHITECTURES: Readonly<Record<ModelExercise['architecture'], Architecture>> = {
  lenet5: LENET5_ARCHITECTURE,
  'lenet5-1998': LENET5_1998_ARCHITECTURE,
};

/** Room for the topology and the settings as text. */
const MAX_DESCRIPTION_BYTES = 256 * 1024;

/**
 * Grades a model: its description leaves the box, is checked and judged outside (half of the points), and is then built afresh
 * and trained (the other half, by its accuracy on the test images). `practice` stops after the structure.
 * Throws the signal's reason when aborted, and what runner and trainer throw.
 */
export async function gradeModel(
  submission: ModelSubmission,
  ports: ModelGradingPorts,
): Promise<ModelGrading> {
  const { spec, mode } = submission;
  const half = Math.round(spec.points * 50) / 100;
  const maxScore = mode === 'practice' ? half : spec.points;
  const { described, output } = await describe(submission, ports);
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

function structureText({ checks, difference }: ModelReport): LocalizedText | null {
  const failed = checks.filter(({ ok }) => !ok);
  if (failed.length === 0 || !difference) return null;
  return {
    ko: `구조 검사 ${checks.length}개 가운데 ${failed.length}개가 맞지 않아요. 처음 달라지는 곳: ${difference.message.ko}`,
    en: `${failed.length} of ${checks.length} checks of the structure failed. The first difference: ${difference.message.en}`,
  };
}

async function describe(
  submission: ModelSubmission,
  ports: ModelGradingPorts,
): Promise<{ described: DescribedModel | Failure; output: string | null }> {
  const { spec, language, source } = submission;
  const boxes = new ProgramBoxes(
    ports.runner,
    { runtime: runtimeFor(spec, language), source, limits: spec.limits },
    ports.signal,
  );
  try {
    const call = await boxes.call(entryIn(spec, language), [], MAX_DESCRIPTION_BYTES);
    const printedByCall = call.kind === 'called' ? printed(call.outcome.output) : null;
    const output = [printed(boxes.loadOutput), printedByCall].filter((part) => part !== null).join('\n');
    return { described: readCall(call, submission), output: output === '' ? null : output };
  } finally {
    await boxes.close();
  }
}

function readCall(call: BoxedCall, { spec, language, source }: ModelSubmission): DescribedModel | Failure {
  if (call.kind === 'no-box-left') throw new Error('The first call found no box.');
  const { outcome } = call;
  switch (outcome.status) {
    case 'returned':
      return readDescription(outcome.value, language);
    case 'compile-error':
    case 'runtime-error':
    case 'threw': {
      const explained = explainError({ source, language }, call);
      return raised(outcome, { entry: entryIn(spec, language), language }, explained);
    }
    case 'time-limit':
    case 'memory-limit':
    case 'output-limit':
    case 'crashed':
      return {
        verdict: endVerdict(outcome.status),
        message: END_TEXT[outcome.status](spec.limits),
        error: null,
      };
  }
}

const LOAD_TEXT = { 'compile-error': text.COMPILE_ERROR, 'runtime-error': text.LOAD_ERROR };

function raised(
  { status, error }: { status: 'compile-error' | 'runtime-error' | 'threw'; error: ProgramError },
  { entry, language }: { entry: string; language: Language },
  explained: LocalizedText | null,
): Failure {
  if (status !== 'threw') return { verdict: status, message: explained ?? LOAD_TEXT[status], error };
  const missing = error.name === MISSING_FUNCTION;
  const quoted = missing
    ? text.missingFunction(entry, syntaxOf(language))
    : text.raised(error.name, error.message);
  return { verdict: 'runtime-error', message: explained ?? quoted, error };
}

const rejected = (message: LocalizedText): Failure => ({ verdict: 'rejected-model', message, error: null });

const NO_DESCRIPTION: LocalizedText = {
  ko: '함수가 모델을 반환하지 않았어요.',
  en: 'The function returned no model.',
};

function readDescription(value: Value, language: Language): DescribedModel | Failure {
  const { topology = null, training = null } = isRecord(value) ? value : {};
  if (typeof topology !== 'string' || !isTextOrNull(training)) return rejected(NO_DESCRIPTION);
  const reading = readModel(topology, libraryOf(language));
  if (reading.status === 'rejected') {
    const { layer, message } = reading;
    return rejected(layer === null ? message : labelled(layer, message));
  }
  const settings = readTrainingSettings(training, libraryOf(language));
  if (settings.status === 'rejected') return rejected(settings.message);
  return { read: reading.read, settings: settings.settings };
}

const isTextOrNull = (value: Value): value is string | null => value === null || typeof value === 'string';

type TrainedOn = Omit<ModelGrading, 'verdict'>;

const UNTRAINED: TrainedOn = { accuracy: null, scores: [], backend: null, files: [] };

interface Trained extends TrainedOn {
  readonly score: number;
  readonly message: LocalizedText | null;
}

async function train(
  submission: ModelSubmission,
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
  { spec, seed, holdsBack = false }: ModelSubmission,
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
  { none, full }: ModelExercise['accuracy'],
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
