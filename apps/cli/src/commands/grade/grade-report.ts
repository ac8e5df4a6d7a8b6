import {
  CaseVerdictSchema,
  CounterexampleSchema,
  runtimeFor,
  LanguageSchema,
  ProgramErrorSchema,
  RuntimeNameSchema,
  TestSetReportSchema,
  VerdictSchema,
  VisibilitySchema,
  type CaseReport,
  type ExerciseContent,
  type Locale,
  type LocalizedText,
  type ProgramUsage,
} from '@convolab/contracts';
import { z } from 'zod';
import { localize } from '../../output/localize.ts';
import { TEXTS } from '../../texts/texts.ts';
import type { GradedProgram } from './grade-program.ts';
import { jsonModel, JsonModelSchema } from './json-model.ts';

/**
 * One line of `convolab grade --json`. Other people's programs read it: fields are added, and never renamed or taken away.
 * Texts are in the language that was asked for. Times are milliseconds and null for what was not run; of hidden cases they are rounded up.
 */
export const GradeReportSchema = z.object({
  /** Slug. */
  exercise: z.string(),
  /** As the caller wrote it. */
  file: z.string(),
  language: LanguageSchema,
  verdict: VerdictSchema,
  score: z.number(),
  maxScore: z.number(),
  /** Given to --seed it draws the same cases. */
  seed: z.string(),
  /** Of a model: the checks of its structure, and the accuracy. */
  cases: z.array(
    z.object({
      name: z.string(),
      visibility: VisibilitySchema,
      verdict: CaseVerdictSchema,
      score: z.number(),
      maxScore: z.number(),
      message: z.string().optional(),
      cpuMs: z.number().nullable(),
      wallMs: z.number().nullable(),
      /** Peak; null where the machine has no account of it. */
      memoryBytes: z.number().int().nullable(),
    }),
  ),
  /** The known mistake that the program makes; graders may say more about it. */
  diagnosis: z.looseObject({ id: z.string(), message: z.string() }).optional(),
  /** The smallest input that the program was found to get wrong; it is no case of the exercise. */
  counterexample: CounterexampleSchema.extend({ message: z.string() }).optional(),
  engine: z.object({
    /** By what the program was isolated; null where it was not run. */
    isolation: z.literal('bubblewrap').nullable(),
    runtime: RuntimeNameSchema,
    /** On what a model was trained, with its version. */
    backend: z.string().nullable(),
  }),
  /** What the cases alone do not say. */
  message: z.string().optional(),
  /** The error in the student's own file; lines and columns count from 1. */
  error: ProgramErrorSchema.optional(),
  /** Share of the test images that the trained model reads rightly. */
  accuracy: z.number().optional(),
  /** On the test sets that the exercise names beside; absent where it names none. */
  testSets: z.array(TestSetReportSchema).optional(),
  /** A model beside the network that was asked for: layers, shapes, parameters with formulas, costs, checks and the first difference. */
  model: JsonModelSchema.optional(),
  /** All of them where the exercise asks for several; `model` is the first. */
  models: z.array(JsonModelSchema).optional(),
});
export type GradeReport = z.infer<typeof GradeReportSchema>;

/** The verdict of a program, also of one that could not be judged. */
export const verdictOf = ({ outcome }: GradedProgram) =>
  'verdict' in outcome ? outcome.verdict.verdict : ('internal-error' as const);

export function gradeReport(
  graded: GradedProgram,
  { slug, spec }: ExerciseContent,
  locale: Locale,
): GradeReport {
  const { program, seed, outcome, evaluation, models } = graded;
  const [first] = models;
  const judged = 'verdict' in outcome ? outcome.verdict : null;
  return {
    exercise: slug,
    file: program.file,
    language: program.language,
    verdict: verdictOf(graded),
    score: judged ? judged.score : 0,
    maxScore: judged ? judged.maxScore : spec.points,
    seed: seed.text,
    cases: casesOf(graded, locale),
    ...given('diagnosis', diagnosisOf(graded, locale)),
    ...given('counterexample', counterexampleOf(graded, locale)),
    engine: {
      isolation: judged ? 'bubblewrap' : null,
      runtime: runtimeFor(spec, program.language),
      backend: evaluation ? evaluation.backend : null,
    },
    ...given('message', messageOf(graded, locale)),
    ...given('error', judged ? judged.error : null),
    ...given('accuracy', evaluation ? evaluation.accuracy : null),
    ...given('testSets', testSetsOf(graded)),
    ...given('model', first ? jsonModel(first, locale) : null),
    ...given('models', models.length > 1 ? models.map((model) => jsonModel(model, locale)) : null),
  };
}

const testSetsOf = ({ evaluation }: GradedProgram) => (evaluation?.sets.length ? evaluation.sets : null);

const messageOf = ({ outcome }: GradedProgram, locale: Locale): string | null =>
  'failure' in outcome ? outcome.failure : textOf(outcome.verdict.message, locale);

type JsonCase = GradeReport['cases'][number];

const NOT_RUN = { cpuMs: null, wallMs: null, memoryBytes: null };

/** A check as a case is called: with the function that made the model, where there are several. */
export const checkName = (builder: string | null, id: string): string =>
  builder === null ? id : `${builder}: ${id}`;

/** The cases of a function; of a model what earns its points. */
export function casesOf({ cases, models, evaluation }: GradedProgram, locale: Locale): JsonCase[] {
  const all = models.flatMap(({ builder, checks: own }) => own.map((check) => ({ builder, ...check })));
  const checks = all.map(({ builder, id, ok, message, score, maxScore }) => ({
    name: checkName(builder, id),
    visibility: 'visible' as const,
    verdict: ok ? ('accepted' as const) : ('wrong-answer' as const),
    score,
    maxScore,
    message: message[locale],
    ...NOT_RUN,
  }));
  return [...cases.map((one) => jsonCase(one, locale)), ...checks, ...accuracyCase(evaluation, locale)];
}

function jsonCase(
  { name, visibility, verdict, score, maxScore, message, usage }: CaseReport,
  locale: Locale,
): JsonCase {
  return {
    name,
    visibility,
    verdict,
    score,
    maxScore,
    ...given('message', textOf(message, locale)),
    ...(usage ? roundUsage(usage) : NOT_RUN),
  };
}

function accuracyCase(evaluation: GradedProgram['evaluation'], locale: Locale): JsonCase[] {
  if (!evaluation) return [];
  const { score, maxScore, accuracy, images } = evaluation;
  const message = TEXTS[locale].grade.accuracy(percent(accuracy), images);
  const verdict = score === maxScore ? ('accepted' as const) : ('wrong-answer' as const);
  return [{ name: 'accuracy', visibility: 'hidden', verdict, score, maxScore, message, ...NOT_RUN }];
}

export const percent = (share: number): string => `${(share * 100).toFixed(2)} %`;

const round = (milliseconds: number) => Math.round(milliseconds * 1e3) / 1e3;
const roundUsage = ({ cpuMs, wallMs, memoryBytes }: ProgramUsage) => ({
  cpuMs: round(cpuMs),
  wallMs: round(wallMs),
  memoryBytes,
});

function diagnosisOf({ diagnosis }: GradedProgram, locale: Locale): GradeReport['diagnosis'] | null {
  if (!diagnosis) return null;
  const more = localize(diagnosis, locale) as Record<string, unknown>;
  return { ...more, id: diagnosis.id, message: diagnosis.message[locale] };
}

const counterexampleOf = ({ counterexample }: GradedProgram, locale: Locale) =>
  counterexample && { ...counterexample, message: counterexample.message[locale] };

const textOf = (text: LocalizedText | null, locale: Locale): string | null => text?.[locale] ?? null;

/** A field that is left out where there is nothing to say. */
function given<Name extends string, Value>(name: Name, value: Value | null): Partial<Record<Name, Value>> {
  return value === null ? {} : ({ [name]: value } as Record<Name, Value>);
}
