import { ProgramLimitsSchema, type RuntimeName } from '@convolab/contracts';
import type { CallOutcome, LoadOutcome, ProgramRunner } from '@convolab/grading';
import type { Value } from '@convolab/tensor';

const LIMITS = ProgramLimitsSchema.parse({ cpuMs: 2_000, memoryMiB: 256, outputBytes: 2_048 });
const MAX_RESULT_BYTES = 1 << 16;

/** Programs of one runtime, each in a box of its own. */
export function programsOf(runner: ProgramRunner, runtime: RuntimeName) {
  const open = (source: string) =>
    runner.open({ runtime, source, limits: LIMITS }, new AbortController().signal);
  const load = async (source: string): Promise<LoadOutcome> => {
    const session = await open(source);
    const outcome = await session.load();
    await session.close();
    return outcome;
  };
  /** Calls `f` once. */
  const call = async (source: string, ...args: readonly Value[]): Promise<CallOutcome> => {
    const session = await open(source);
    expect(await session.load()).toMatchObject({ status: 'loaded' });
    const outcome = await session.call('f', args, MAX_RESULT_BYTES);
    await session.close();
    return outcome;
  };
  /** The value that `f` returns. */
  const value = async (source: string, ...args: readonly Value[]): Promise<Value> => {
    const outcome = await call(source, ...args);
    if (outcome.status !== 'returned') throw new Error(`${outcome.status}: ${JSON.stringify(outcome)}`);
    return outcome.value;
  };
  return { open, load, call, value };
}
