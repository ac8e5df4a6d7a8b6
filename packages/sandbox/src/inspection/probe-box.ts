import { ProgramLimitsSchema, type ProgramLimits } from '@convolab/contracts';
import type { CallOutcome, ProgramRunner } from '@convolab/grading';
import { z } from 'zod';

/** What a program finds out about its own box by trying what it must not do. */
const ProbeSchema = z.object({
  /** Error codes of the attempts; `none` where an attempt succeeded. */
  startProcess: z.string(),
  writeFile: z.string(),
  readProcesses: z.string(),
  /** How many files could be opened at once. */
  openFiles: z.number(),
});
export type Probe = z.infer<typeof ProbeSchema>;

/** Facts about a box, each by a program that ran in one; null where the box did not do what it should. */
export interface BoxTrial {
  readonly probe: Probe | null;
  /** Whether the kernel accounts for a box's memory (a memory cgroup). */
  readonly hasMemoryAccount: boolean;
  readonly memoryIsLimited: boolean;
  readonly timeIsLimited: boolean;
}

const ROOM = ProgramLimitsSchema.parse({ cpuMs: 5_000, memoryMiB: 256 });
const MAX_RESULT_BYTES = 4_096;
/** More than the box may have open. */
const FILES_TRIED = 200;

const PROBE = `
const { getBuiltinModule } = process;
const fs = getBuiltinModule('fs');
const codeOf = (attempt) => {
  try {
    return attempt() ?? 'none';
  } catch (error) {
    return String(error.code);
  }
};
const openFiles = () => {
  let count = 0;
  while (count < ${FILES_TRIED} && codeOf(() => void fs.openSync('/dev/null')) === 'none') count += 1;
  return count;
};
export const probe = () => ({
  startProcess: codeOf(() => getBuiltinModule('child_process').spawnSync('/bin/node', ['--version']).error?.code),
  writeFile: codeOf(() => fs.writeFileSync('/tmp/file', 'x')),
  readProcesses: codeOf(() => void fs.readdirSync('/proc')),
  openFiles: openFiles(),
});`;

const TAKE_MEMORY =
  'export const probe = () => { const kept = []; for (;;) kept.push(new Float64Array(1e6).fill(1)); };';
const TAKE_TIME = 'export const probe = () => { for (;;); };';

/** Runs three programs in boxes of the TypeScript runtime, which every machine has. */
export async function tryBoxes(runner: ProgramRunner): Promise<BoxTrial> {
  const probed = await runProbe(runner, PROBE, ROOM);
  const greedy = await runProbe(runner, TAKE_MEMORY, { ...ROOM, memoryMiB: 128 });
  const endless = await runProbe(runner, TAKE_TIME, { ...ROOM, cpuMs: 100 });
  const parsed = ProbeSchema.safeParse(probed?.status === 'returned' ? probed.value : null);
  return {
    probe: parsed.data ?? null,
    hasMemoryAccount: probed !== null && probed.usage.memoryBytes !== null,
    memoryIsLimited: greedy?.status === 'memory-limit',
    timeIsLimited: endless?.status === 'time-limit',
  };
}

async function runProbe(
  runner: ProgramRunner,
  source: string,
  limits: ProgramLimits,
): Promise<CallOutcome | null> {
  const program = { runtime: 'typescript', source, limits } as const;
  const session = await runner.open(program, new AbortController().signal);
  try {
    const loaded = await session.load();
    return loaded.status === 'loaded' ? await session.call('probe', [], MAX_RESULT_BYTES) : null;
  } finally {
    await session.close();
  }
}
