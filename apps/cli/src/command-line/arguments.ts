import { parseArgs } from 'node:util';
import { findNearest } from '@convolab/contracts';
import type { Texts } from '../texts/texts.ts';
import { UsageError } from './usage-error.ts';

/** Every option of any command; each command says which of them it takes. */
const OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'V' },
  lang: { type: 'string' },
  json: { type: 'boolean' },
  seed: { type: 'string' },
  language: { type: 'string', short: 'l' },
  'structure-only': { type: 'boolean' },
  all: { type: 'boolean' },
  record: { type: 'boolean' },
  in: { type: 'string' },
  title: { type: 'string' },
} as const;
type OptionName = keyof typeof OPTIONS;
type StringOption = {
  [Name in OptionName]: (typeof OPTIONS)[Name]['type'] extends 'string' ? Name : never;
}[OptionName];
type BooleanOption = Exclude<OptionName, StringOption>;

const EVERYWHERE: readonly OptionName[] = ['help', 'version', 'lang'];

export const COMMANDS = {
  grade: ['json', 'seed', 'language', 'structure-only'],
  check: ['json', 'all', 'record'],
  doctor: ['json'],
  new: ['in', 'title'],
  help: [],
} as const satisfies Record<string, readonly OptionName[]>;
export type CommandName = keyof typeof COMMANDS;

export const isCommand = (name: string): name is CommandName => Object.hasOwn(COMMANDS, name);
const isOption = (name: string): name is OptionName => Object.hasOwn(OPTIONS, name);

/** What was asked for. */
export interface CommandLine {
  /** Null where no command was named. */
  readonly command: CommandName | null;
  readonly positionals: readonly string[];
  readonly has: (option: BooleanOption) => boolean;
  readonly valueOf: (option: StringOption) => string | null;
}

/** @throws UsageError */
export function readCommandLine(args: readonly string[], texts: Texts): CommandLine {
  const { tokens } = parseArgs({ args: [...args], options: OPTIONS, strict: false, tokens: true });
  const values = new Map<OptionName, string | null>();
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value = null } = token;
    if (!isOption(name)) throw new UsageError(texts.usage.unknownOption(rawName, nearestOption(name)));
    requireValue(name, rawName, value, texts);
    values.set(name, value);
  }
  const [first, ...rest] = positionals;
  const command = first === undefined ? null : readCommand(first, texts);
  for (const name of values.keys()) requireOptionOf(command, name, texts);
  return {
    command,
    positionals: rest,
    has: (option) => values.has(option),
    valueOf: (option) => values.get(option) ?? null,
  };
}

function readCommand(name: string, texts: Texts): CommandName {
  if (isCommand(name)) return name;
  const names = Object.keys(COMMANDS);
  throw new UsageError(texts.usage.unknownCommand(name, findNearest(name, names), names));
}

function nearestOption(name: string): string | null {
  const nearest = findNearest(name, Object.keys(OPTIONS));
  return nearest === null ? null : `--${nearest}`;
}

function requireValue(name: OptionName, rawName: string, value: string | null, texts: Texts): void {
  if (OPTIONS[name].type === 'string') {
    if (value === null || value === '') throw new UsageError(texts.usage.valueMissing(rawName));
  } else if (value !== null) throw new UsageError(texts.usage.valueTooMany(rawName, value));
}

function requireOptionOf(command: CommandName | null, name: OptionName, texts: Texts): void {
  const allowed: readonly OptionName[] = command === null ? [] : COMMANDS[command];
  if (EVERYWHERE.includes(name) || allowed.includes(name)) return;
  throw new UsageError(
    texts.usage.optionOfAnother(
      `--${name}`,
      command,
      allowed.map((one) => `--${one}`),
    ),
  );
}
