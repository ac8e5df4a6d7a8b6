import { availableParallelism } from 'node:os';
import type { ExerciseContent, SubmissionMode } from '@convolab/contracts';
import { DrawError } from '@convolab/grading';
import type { CommandLine } from '../../command-line/arguments.ts';
import { UsageError } from '../../command-line/usage-error.ts';
import { openEngine } from '../../engine/open-engine.ts';
import {
  brokenExercise,
  courseSlugs,
  findExercise,
  type NamedExercise,
} from '../../exercises/find-exercise.ts';
import { EXIT, type ExitCode } from '../../exit-code.ts';
import { jsonLine } from '../../output/visible-controls.ts';
import type { CommandContext } from '../command-context.ts';
import { gradeProgram, type GradedProgram, type GradePorts } from './grade-program.ts';
import { gradeReport, percent, verdictOf } from './grade-report.ts';
import { formatGraded, formatTotal } from './grade-table.ts';
import { inOrder } from './in-order.ts';
import { readLanguage, readProgram, type ProgramFile } from './program-file.ts';
import { drawSeed, readSeed, type Seed } from './seed.ts';

/** All that was asked for, read and found to be in order. */
interface GradeRequest {
  readonly exercise: NamedExercise;
  readonly programs: readonly ProgramFile[];
  readonly mode: SubmissionMode;
  readonly seed: Seed;
  readonly isJson: boolean;
}

/** `convolab grade`: nothing is printed before everything that was asked for is found to be in order. */
export async function gradeCommand(line: CommandLine, context: CommandContext): Promise<ExitCode> {
  const request = await readRequest(line, context);
  const { engine, sandbox, close } = await openEngine(context);
  const { isolation } = sandbox;
  if ('missing' in isolation) context.terminal.err(context.texts.platform.notIsolated(isolation.missing));
  try {
    return await gradeAll(request, context, engine);
  } catch (error) {
    if (!(error instanceof DrawError)) throw error;
    throw brokenExercise(request.exercise.name, [error.message], context.texts);
  } finally {
    await close();
  }
}

async function readRequest(line: CommandLine, { texts }: CommandContext): Promise<GradeRequest> {
  const [name, ...files] = line.positionals;
  if (name === undefined) throw new UsageError(texts.usage.exerciseMissing('grade', courseSlugs()));
  const seedText = line.valueOf('seed');
  const seed = seedText === null ? drawSeed() : readSeed(seedText, texts);
  const languageName = line.valueOf('language');
  const language = languageName === null ? null : readLanguage(languageName, texts);
  const exercise = await findExercise(name, texts);
  const { content } = exercise;
  if (content.spec.kind === 'quiz') throw new UsageError(texts.usage.quiz(content.slug));
  if (files.length === 0) throw new UsageError(texts.usage.filesMissing);
  const structureOnly = line.has('structure-only');
  if (structureOnly && content.spec.kind !== 'model')
    throw new UsageError(texts.usage.structureOnly(content.slug));
  const programs: ProgramFile[] = [];
  for (const file of files) programs.push(await readProgram(file, language, content, texts));
  return { exercise, programs, mode: structureOnly ? 'practice' : 'graded', seed, isJson: line.has('json') };
}

/** A training uses every core by itself. */
const concurrencyFor = ({ spec }: ExerciseContent) => (spec.kind === 'model' ? 1 : availableParallelism());

async function gradeAll(
  { exercise: { content }, programs, mode, seed, isJson }: GradeRequest,
  { texts, locale, terminal, signal }: CommandContext,
  engine: GradePorts['engine'],
): Promise<ExitCode> {
  const ports: GradePorts = {
    engine,
    signal,
    onEpoch: ({ file }, { epoch, epochs, validationAccuracy, elapsedMs }) =>
      terminal.err(
        texts.grade.epoch(file, epoch, epochs, percent(validationAccuracy), (elapsedMs / 1e3).toFixed(1)),
      ),
    onRetry: ({ file }, reason) => terminal.err(texts.platform.retrying(file, reason)),
  };
  const work = (program: ProgramFile) => gradeProgram(program, content, mode, seed, ports);
  const all: GradedProgram[] = [];
  for await (const graded of inOrder(programs, concurrencyFor(content), work)) {
    all.push(graded);
    if (isJson) terminal.out(jsonLine(gradeReport(graded, content, locale)));
    else for (const row of formatGraded(graded, content, locale, terminal.style)) terminal.out(row);
    if ('failure' in graded.outcome)
      terminal.err(texts.platform.failed(graded.program.file, graded.outcome.failure));
  }
  if (!isJson) for (const row of formatTotal(all, texts, terminal.style)) terminal.out(row);
  return exitCodeFor(all);
}

function exitCodeFor(all: readonly GradedProgram[]): ExitCode {
  const verdicts = all.map(verdictOf);
  if (verdicts.includes('internal-error')) return EXIT.platform;
  return verdicts.every((verdict) => verdict === 'accepted') ? EXIT.ok : EXIT.notAccepted;
}
