import fs from 'node:fs';
import path from 'node:path';
import { ProgramLimitsSchema, type RuntimeName } from '@convolab/contracts';
import type { ProgramRunner, ProgramSession } from '@convolab/grading';
import type { Value } from '@convolab/tensor';
import { type Bait, withBait } from './bait.ts';

/**
 * One file of `hostile/`: what it tries stands in its first line, what must become of it in the second. Those in `pairs/` are
 * loaded into two boxes at once: one leaves something behind (`leave`), the other looks for it (`look`), and the
 * first may listen for an answer (`heard`).
 */
export interface HostileProgram {
  readonly name: string;
  readonly runtime: RuntimeName;
  readonly source: string;
  readonly expected: readonly string[];
}

const FOLDER = path.join(import.meta.dirname, '../../hostile');
const RUNTIME_BY_ENDING: Readonly<Record<string, RuntimeName>> = { '.js': 'typescript', '.py': 'python' };
/** Enough for every attack, short for those that never end. */
const LIMITS = ProgramLimitsSchema.parse({ cpuMs: 1_000, memoryMiB: 128 });
const MAX_RESULT_BYTES = 1 << 20;
const AT_ONCE = 3;

const PAIRS = 'pairs/';

/** The programs, looking for this bait. */
export function readHostilePrograms(bait: Bait): HostileProgram[] {
  return fs.readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).flatMap((name) => {
    const runtime = RUNTIME_BY_ENDING[path.extname(name)];
    if (!runtime) return [];
    const source = withBait(fs.readFileSync(path.join(FOLDER, name), 'utf8'), bait);
    const expected = /^(?:\/\/|#) expect: (.+)$/mu.exec(source)?.[1]?.split(', ');
    if (!expected) throw new Error(`${name} does not say what is expected.`);
    return [{ name, runtime, source, expected }];
  });
}

/** What became of each program, by name: an outcome's status, and behind `returned` what it returned. */
export async function attackWith(
  runner: ProgramRunner,
  programs: readonly HostileProgram[],
): Promise<Record<string, string>> {
  const outcomes: Record<string, string> = {};
  const waiting = [...programs];
  const attackInTurn = async () => {
    for (let program = waiting.shift(); program; program = waiting.shift()) {
      const run = program.name.startsWith(PAIRS) ? attackAnother : attack;
      outcomes[program.name] = await run(runner, program);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, attackInTurn));
  return outcomes;
}

async function attack(runner: ProgramRunner, { runtime, source }: HostileProgram): Promise<string> {
  const session = await runner.open({ runtime, source, limits: LIMITS }, new AbortController().signal);
  try {
    return await outcomeOf(session);
  } finally {
    await session.close();
  }
}

/** Both boxes live until the end. */
async function attackAnother(runner: ProgramRunner, { runtime, source }: HostileProgram): Promise<string> {
  const open = () => runner.open({ runtime, source, limits: LIMITS }, new AbortController().signal);
  const sessions = await Promise.all([open(), open()]);
  const [one, other] = sessions;
  const steps = [
    () => one.load(),
    () => other.load(),
    () => one.call('leave', [], MAX_RESULT_BYTES),
    () => other.call('look', [], MAX_RESULT_BYTES),
    ...(/\bheard\b/u.test(source) ? [() => one.call('heard', [], MAX_RESULT_BYTES)] : []),
  ];
  try {
    let last = '';
    for (const step of steps) {
      const outcome = await step();
      last = outcome.status === 'returned' ? `returned ${textOf(outcome.value)}` : outcome.status;
      if (outcome.status !== 'returned' && outcome.status !== 'loaded') return last;
      if (last === 'returned reached') return last;
    }
    return last;
  } finally {
    await Promise.all(sessions.map((session) => session.close()));
  }
}

async function outcomeOf(session: ProgramSession): Promise<string> {
  const loaded = await session.load();
  if (loaded.status !== 'loaded') return loaded.status;
  const outcome = await session.call('attack', [], MAX_RESULT_BYTES);
  if (outcome.status !== 'returned') return outcome.status;
  // The harness must still be good for the next question, or the box gone: an answer in advance would show here.
  const again = await session.call('attack', [], MAX_RESULT_BYTES);
  if (again.status !== 'returned') return again.status;
  return `returned ${textOf(outcome.value)}`;
}

/** Tensors as their elements. */
function textOf(value: Value): string {
  const plain = (_key: string, part: unknown) =>
    part !== null && typeof part === 'object' && 'data' in part && 'dtype' in part
      ? Array.from(part.data as Float64Array, Number)
      : part;
  return JSON.stringify(value, plain).replaceAll('"', '');
}
