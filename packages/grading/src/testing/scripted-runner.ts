import type { ProgramError } from '@convolab/contracts';
import { isList, isTensor, toNested, type Value } from '@convolab/tensor';
import {
  MISSING_FUNCTION,
  type CallOutcome,
  type LoadOutcome,
  type Program,
  type ProgramEnd,
  type ProgramRunner,
  type ProgramSession,
} from '../ports.ts';

/** For unit tests: what a program does, in place of a box. Arguments come as in TypeScript, tensors as nested arrays. */
export interface ScriptedProgram {
  readonly load?: Partial<LoadOutcome>;
  readonly functions: Readonly<Record<string, (...args: never[]) => unknown>>;
}

/** Thrown by a scripted function to end its box. */
export class BoxEnd extends Error {
  constructor(readonly end: ProgramEnd) {
    super(end);
  }
}

const OUTPUT = { stdout: 'printed', stderr: '' };
const USAGE = { cpuMs: 12.5, wallMs: 13.5, memoryBytes: 1_000_000 };

const error = (name: string, message: string): ProgramError => ({
  name,
  message,
  line: 3,
  column: 1,
  trace: null,
});

/** Runs programs by their source text; remembers how many boxes were opened and what went into them. */
export class ScriptedRunner implements ProgramRunner {
  opened = 0;
  /** Of them, those for a verdict. */
  openedForVerdict = 0;
  closed = 0;
  readonly received: (readonly Value[])[] = [];

  constructor(private readonly programs: ReadonlyMap<string, ScriptedProgram>) {}

  open(program: Program): Promise<ProgramSession> {
    this.opened += 1;
    if (program.purpose !== 'diagnosis') this.openedForVerdict += 1;
    const script = this.programs.get(program.source);
    if (!script) return Promise.reject(new Error(`No script for ${program.source}`));
    return Promise.resolve({
      load: () =>
        Promise.resolve({ output: OUTPUT, usage: USAGE, status: 'loaded', ...script.load } as LoadOutcome),
      call: (name, args) => {
        this.received.push(args);
        return Promise.resolve(call(script, name, args));
      },
      close: () => {
        this.closed += 1;
        return Promise.resolve();
      },
    });
  }
}

function call(script: ScriptedProgram, name: string, args: readonly Value[]): CallOutcome {
  const run = script.functions[name];
  const base = { output: OUTPUT, usage: USAGE };
  if (!run) return { ...base, status: 'threw', error: error(MISSING_FUNCTION, name) };
  const given = args.map(asProgramsSeeIt);
  try {
    const value = (run as (...list: unknown[]) => Value)(...given);
    return { ...base, status: 'returned', value: structuredClone(value), argumentsAfter: given };
  } catch (thrown) {
    if (thrown instanceof BoxEnd) return { ...base, status: thrown.end };
    const { name: kind, message } = thrown as Error;
    return { ...base, status: 'threw', error: error(kind, message) };
  }
}

function asProgramsSeeIt(value: Value): Value {
  if (value === null || typeof value !== 'object') return value;
  if (isTensor(value)) return toNested(value);
  if (isList(value)) return value.map(asProgramsSeeIt);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, asProgramsSeeIt(part)]));
}
