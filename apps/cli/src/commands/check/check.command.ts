import { availableParallelism } from 'node:os';
import type { CheckReport } from '@convolab/contracts';
import { recordPublished } from '@convolab/course';
import { checkExercise } from '@convolab/engine';
import type { CommandLine } from '../../command-line/arguments.ts';
import { UsageError } from '../../command-line/usage-error.ts';
import { COURSE_FOLDER } from '../../config.ts';
import { openEngine } from '../../engine/open-engine.ts';
import { courseSlugs, loadNamed, locate, type NamedExercise } from '../../exercises/find-exercise.ts';
import { EXIT, type ExitCode } from '../../exit-code.ts';
import type { Texts } from '../../texts/texts.ts';
import type { CommandContext } from '../command-context.ts';
import { formatCheck } from './check-table.ts';

/** `convolab check`: the publish gate, an exercise after the other. Every one is found before any is checked. */
export async function checkCommand(line: CommandLine, context: CommandContext): Promise<ExitCode> {
  const { texts, terminal, locale, signal } = context;
  const names = readNames(line, texts);
  const exercises: NamedExercise[] = [];
  for (const name of names) exercises.push(await loadNamed(name, texts));
  const { engine, close } = await openEngine(context);
  const reports: CheckReport[] = [];
  try {
    for (const { name, folder, content } of exercises) {
      terminal.err(texts.check.begins(name));
      const report = await checkExercise(content, engine, { concurrency: availableParallelism() }, signal);
      reports.push(report);
      if (line.has('json')) terminal.out(JSON.stringify(report));
      else
        for (const row of formatCheck(await located(report, folder), locale, terminal.style))
          terminal.out(row);
    }
  } finally {
    await close();
  }
  const code = exitCodeFor(reports);
  if (line.has('record')) await record(names, code, context);
  return code;
}

/** The report with the line of each problem that is one of exercise.yaml. */
async function located(report: CheckReport, folder: string): Promise<CheckReport> {
  const problems: CheckReport['problems'] = [];
  for (const problem of report.problems)
    problems.push({ ...problem, place: await locate(folder, problem.place) });
  return { ...report, problems };
}

/** @throws UsageError */
function readNames(line: CommandLine, texts: Texts): readonly string[] {
  const [first] = line.positionals;
  if (line.has('all') && first !== undefined) throw new UsageError(texts.usage.tooMany('check --all', first));
  if (line.has('record') && !line.has('all')) throw new UsageError(texts.usage.recordWithoutAll);
  const names = line.has('all') ? courseSlugs() : line.positionals;
  if (names.length === 0) throw new UsageError(texts.usage.exerciseMissing('check', courseSlugs()));
  return names;
}

/** The course is recorded as a whole, once all of it has passed. */
async function record(slugs: readonly string[], code: ExitCode, context: CommandContext): Promise<void> {
  const { texts, terminal } = context;
  if (code === EXIT.ok) await recordPublished(COURSE_FOLDER, slugs);
  terminal.err(code === EXIT.ok ? texts.check.recorded : texts.check.notRecorded);
}

/** An exercise that cannot be graded as it is written is broken; one that tells right from wrong too badly is not. */
function exitCodeFor(reports: readonly CheckReport[]): ExitCode {
  if (reports.some(({ problems }) => problems.some(({ check }) => check === 'format'))) return EXIT.usage;
  return reports.every(({ passed }) => passed) ? EXIT.ok : EXIT.notAccepted;
}
