import { CourseError, loadCourse } from '@convolab/course';
import { validateExercise } from '@convolab/grading';
import { inspectMachine, type MachineFact } from '@convolab/sandbox';
import type { CommandLine } from '../../command-line/arguments.ts';
import { UsageError } from '../../command-line/usage-error.ts';
import { COURSE_FOLDER } from '../../config.ts';
import { openEngine } from '../../engine/open-engine.ts';
import { EXIT, type ExitCode } from '../../exit-code.ts';
import type { CommandContext } from '../command-context.ts';
import { doctorReport, formatFacts } from './doctor-report.ts';
import { courseFact, measureResources, resourceFacts, trainingFacts } from './machine.ts';

/** `convolab doctor`: tries what can be tried, by real boxes. */
export async function doctorCommand(line: CommandLine, context: CommandContext): Promise<ExitCode> {
  const { texts, terminal, locale } = context;
  const [extra] = line.positionals;
  if (extra !== undefined) throw new UsageError(texts.usage.tooMany('doctor', extra));
  const { engine, sandbox, folder, close } = await openEngine(context);
  try {
    const boxes = await inspectMachine(sandbox);
    const isSafe = boxes.every(({ status }) => status !== 'missing');
    const course = await inspectCourse();
    const { backend, passedOver = [], runtimes } = await engine.availability();
    const training = runtimes.find(({ runtime }) => runtime === 'training');
    const facts = [
      ...resourceFacts(measureResources(folder)),
      ...boxes,
      ...trainingFacts(backend, passedOver, training?.reason ?? null),
      course,
    ];
    const report = doctorReport(facts, isSafe, locale);
    if (line.has('json')) terminal.out(JSON.stringify(report));
    else for (const row of formatFacts(report, texts, terminal.style)) terminal.out(row);
    if (!isSafe) return EXIT.platform;
    return course.status === 'good' ? EXIT.ok : EXIT.usage;
  } finally {
    await close();
  }
}

async function inspectCourse(): Promise<MachineFact> {
  try {
    const { exercises } = await loadCourse(COURSE_FOLDER);
    const problems: string[] = [];
    for (const content of exercises) {
      for (const { place, message } of await validateExercise(content))
        problems.push(`${content.slug}: ${place}: ${message}`);
    }
    return courseFact(exercises.length, problems);
  } catch (error) {
    if (error instanceof CourseError) return courseFact(0, [error.message]);
    throw error;
  }
}
