import { findNearest } from '@convolab/contracts';
import { isCommand, type CommandLine, type CommandName } from '../command-line/arguments.ts';
import { UsageError } from '../command-line/usage-error.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import type { Texts } from '../texts/texts.ts';
import type { CommandContext } from './command-context.ts';

export const helpOn = (command: CommandName | null, { help }: Texts): string =>
  command === null || command === 'help' ? help.overview : help[command];

/** `convolab help [command]`. */
export function helpCommand(line: CommandLine, { texts, terminal }: CommandContext): Promise<ExitCode> {
  const [name = 'help'] = line.positionals;
  if (!isCommand(name)) {
    const names = Object.keys(texts.help).filter((one) => isCommand(one));
    throw new UsageError(texts.usage.unknownCommand(name, findNearest(name, names), names));
  }
  terminal.out(helpOn(name, texts));
  return Promise.resolve(EXIT.ok);
}
