import { LocaleSchema, visibleControls } from '@convolab/contracts';
import { SandboxError } from '@convolab/sandbox';
import { readCommandLine, type CommandLine, type CommandName } from './command-line/arguments.ts';
import { UsageError } from './command-line/usage-error.ts';
import type { CommandContext } from './commands/command-context.ts';
import { checkCommand } from './commands/check/check.command.ts';
import { doctorCommand } from './commands/doctor/doctor.command.ts';
import { gradeCommand } from './commands/grade/grade.command.ts';
import { newCommand } from './commands/new/new.command.ts';
import { helpCommand, helpOn } from './commands/help.command.ts';
import { readStyle, readVersion } from './config.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import type { Host } from './host.ts';
import { watchInterruptions } from './interruption.ts';
import type { Terminal } from './output/terminal.ts';
import { TEXTS } from './texts/texts.ts';

type Command = (line: CommandLine, context: CommandContext) => Promise<ExitCode>;

const COMMANDS: Readonly<Record<CommandName, Command>> = {
  grade: gradeCommand,
  check: checkCommand,
  doctor: doctorCommand,
  new: newCommand,
  help: helpCommand,
};

/** Runs one command and says how it ended: an ExitCode, or 128 + the number of the signal that stopped it. */
export async function main(args: readonly string[], host: Host): Promise<number> {
  const { locale } = host;
  const terminal: Terminal = {
    out: (line) => void process.stdout.write(`${line}\n`),
    err: (line) => void process.stderr.write(`${visibleControls(line)}\n`),
    style: readStyle(process.stdout),
  };
  const interruption = watchInterruptions();
  const context: CommandContext = {
    host,
    locale,
    texts: TEXTS[locale],
    terminal,
    signal: interruption.signal,
  };
  try {
    return await run(readCommandLine(args, context.texts), context);
  } catch (error) {
    if (interruption.exitCode !== null) {
      terminal.err(context.texts.platform.interrupted);
      return interruption.exitCode;
    }
    return explain(error, context);
  }
}

async function run(line: CommandLine, context: CommandContext): Promise<ExitCode> {
  const { texts, terminal } = context;
  const lang = line.valueOf('lang');
  if (lang !== null && !LocaleSchema.safeParse(lang).success) throw new UsageError(texts.usage.lang(lang));
  if (line.has('version')) {
    terminal.out(readVersion());
    return EXIT.ok;
  }
  if (line.has('help')) {
    terminal.out(helpOn(line.command, texts));
    return EXIT.ok;
  }
  if (line.command === null) {
    terminal.err(helpOn(null, texts));
    return EXIT.usage;
  }
  return COMMANDS[line.command](line, context);
}

function explain(error: unknown, { texts, terminal }: CommandContext): ExitCode {
  if (error instanceof UsageError) {
    terminal.err(error.message);
    return EXIT.usage;
  }
  if (error instanceof SandboxError && error.code === 'unavailable') {
    terminal.err(texts.platform.lacking(error.message));
    return EXIT.platform;
  }
  terminal.err(texts.platform.unexpected);
  terminal.err(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return EXIT.platform;
}
