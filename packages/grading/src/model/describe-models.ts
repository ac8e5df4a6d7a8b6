import {
  entryIn,
  runtimeFor,
  syntaxOf,
  type Language,
  type LocalizedText,
  type ModelExercise,
  type ProgramError,
  type TrainingSettings,
  type Verdict,
} from '@convolab/contracts';
import { isRecord, type Value } from '@convolab/tensor';
import { printed } from '../function/case-report.ts';
import { explainError } from '../function/explain-error.ts';
import * as text from '../function/judgement-text.ts';
import { ProgramBoxes, type BoxedCall } from '../function/program-boxes.ts';
import type { GradingPorts } from '../grading-ports.ts';
import { MISSING_FUNCTION } from '../ports.ts';
import { END_TEXT, endVerdict } from '../program-end.ts';
import { libraryOf } from './model-library.ts';
import { readModel, type ModelEnds, type ReadModel } from './read-model.ts';
import { readTrainingSettings } from './read-training-settings.ts';
import { labelled } from './structure/departure-texts.ts';

/** Everything that is known of a model before it is trained. */
export interface DescribedModel {
  readonly read: ReadModel;
  readonly settings: TrainingSettings;
}

/** Why there is no model. */
export interface ModelFailure {
  readonly verdict: Verdict;
  readonly message: LocalizedText;
  readonly error: ProgramError | null;
}

interface ModelProgram {
  readonly spec: ModelExercise;
  readonly language: Language;
  readonly source: string;
}

/** A function of the program that makes a model, as TypeScript writes it, and what may go into the model. */
interface Builder {
  readonly entry: string;
  readonly ends?: ModelEnds;
}

/** Room for the topology and the settings as text. */
const MAX_DESCRIPTION_BYTES = 256 * 1024;

/** Calls the functions that make models, one after the other in the program's box, and reads what each describes. */
export async function describeModels(
  program: ModelProgram,
  builders: readonly Builder[],
  ports: Pick<GradingPorts, 'runner' | 'signal'>,
): Promise<{ models: (DescribedModel | ModelFailure)[]; output: string | null }> {
  const { spec, language, source } = program;
  const boxes = new ProgramBoxes(
    ports.runner,
    { runtime: runtimeFor(spec, language), source, limits: spec.limits },
    ports.signal,
  );
  try {
    const models: (DescribedModel | ModelFailure)[] = [];
    const outputs: (string | null)[] = [];
    for (const builder of builders) {
      const call = await boxes.call(entryIn(builder.entry, language), [], MAX_DESCRIPTION_BYTES);
      outputs.push(call.kind === 'called' ? printed(call.outcome.output) : null);
      models.push(readCall(call, program, builder));
    }
    const output = [printed(boxes.loadOutput), ...outputs].filter((part) => part !== null).join('\n');
    return { models, output: output === '' ? null : output };
  } finally {
    await boxes.close();
  }
}

function readCall(
  call: BoxedCall,
  { spec, language, source }: ModelProgram,
  { entry, ends }: Builder,
): DescribedModel | ModelFailure {
  // Each call may use up a box, three of which are given.
  if (call.kind === 'no-box-left') return { verdict: 'runtime-error', message: NO_BOX_LEFT, error: null };
  const { outcome } = call;
  switch (outcome.status) {
    case 'returned':
      return readDescription(outcome.value, language, ends);
    case 'compile-error':
    case 'runtime-error':
    case 'threw': {
      const explained = explainError({ source, language }, call);
      return raised(outcome, { entry: entryIn(entry, language), language }, explained);
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

const NO_BOX_LEFT: LocalizedText = {
  ko: '앞의 함수들에서 프로그램이 너무 자주 멈춰서 이 함수는 부르지 않았어요.',
  en: 'The program was stopped too often in the functions before: this one was not called.',
};

const LOAD_TEXT = { 'compile-error': text.COMPILE_ERROR, 'runtime-error': text.LOAD_ERROR };

function raised(
  { status, error }: { status: 'compile-error' | 'runtime-error' | 'threw'; error: ProgramError },
  { entry, language }: { entry: string; language: Language },
  explained: LocalizedText | null,
): ModelFailure {
  if (status !== 'threw') return { verdict: status, message: explained ?? LOAD_TEXT[status], error };
  const missing = error.name === MISSING_FUNCTION;
  const quoted = missing
    ? text.missingFunction(entry, syntaxOf(language))
    : text.raised(error.name, error.message);
  return { verdict: 'runtime-error', message: explained ?? quoted, error };
}

/** A model that may not be trained or cannot be read. */
export const rejected = (message: LocalizedText): ModelFailure => ({
  verdict: 'rejected-model',
  message,
  error: null,
});

const NO_DESCRIPTION: LocalizedText = {
  ko: '함수가 모델을 반환하지 않았어요.',
  en: 'The function returned no model.',
};

function readDescription(
  value: Value,
  language: Language,
  ends: ModelEnds | undefined,
): DescribedModel | ModelFailure {
  const { topology = null, training = null } = isRecord(value) ? value : {};
  if (typeof topology !== 'string' || !isTextOrNull(training)) return rejected(NO_DESCRIPTION);
  const reading = readModel(topology, libraryOf(language), ends);
  if (reading.status === 'rejected') {
    const { layer, message } = reading;
    return rejected(layer === null ? message : labelled(layer, message));
  }
  const settings = readTrainingSettings(training, libraryOf(language));
  if (settings.status === 'rejected') return rejected(settings.message);
  return { read: reading.read, settings: settings.settings };
}

const isTextOrNull = (value: Value): value is string | null => value === null || typeof value === 'string';
