import { ProgramLimitsSchema } from '@convolab/contracts';
import type { CallOutcome } from '@convolab/grading';
import { isList, tensorOf, type Value } from '@convolab/tensor';
import { createProgramRunner } from '../index.ts';
import { interpret } from '../testing/bpf-interpreter.ts';
import { readTestSandboxConfig } from '../testing/config.ts';
import { EPERM, FORBIDDEN } from './policy.ts';
import { ACTION_ALLOW, actionErrno, ARCHITECTURES, seccompFilter } from './seccomp-filter.ts';

const architecture = process.arch === 'arm64' ? 'arm64' : 'x64';
const { audit, syscalls } = ARCHITECTURES[architecture];
const filter = seccompFilter(architecture);
const runner = createProgramRunner(readTestSandboxConfig());

/** Makes the calls itself, past every library, and returns what the kernel answered. */
const SOURCE = `
import ctypes

def answers(calls):
    libc = ctypes.CDLL(None, use_errno=True)
    libc.syscall.restype = ctypes.c_long
    results = []
    for call in calls:
        ctypes.set_errno(0)
        result = libc.syscall(*[ctypes.c_long(int(word)) for word in call])
        results.append([result, ctypes.get_errno()])
    return results
`;

async function callInBox(calls: readonly (readonly number[])[]): Promise<CallOutcome> {
  const program = { runtime: 'python', source: SOURCE, limits: ProgramLimitsSchema.parse({}) } as const;
  const session = await runner.open(program, new AbortController().signal);
  try {
    expect(await session.load()).toMatchObject({ status: 'loaded' });
    return await session.call('answers', [calls], 1 << 16);
  } finally {
    await session.close();
  }
}

const numberOf = (name: string) => syscalls.get(name) ?? -1;
const rowOf = (value: Value, row: number): number[] => {
  if (value === null || typeof value !== 'object' || isList(value) || !('data' in value)) return [];
  const { data } = value as ReturnType<typeof tensorOf>;
  return [Number(data[2 * row]), Number(data[2 * row + 1])];
};

afterAll(() => runner.close());

describe('a real box', () => {
  it('refuses every forbidden call, as the filter says', async () => {
    const names = FORBIDDEN.filter((name) => syscalls.has(name));
    const outcome = await callInBox(names.map((name) => [numberOf(name), 0, 0, 0, 0, 0, 0]));
    const value = outcome.status === 'returned' ? outcome.value : outcome.status;
    expect(value).toEqual(
      tensorOf(
        'int64',
        [names.length, 2],
        names.flatMap(() => [-1, EPERM]),
      ),
    );
  });

  it.each([
    ['answers its own id, and is the first process', 'getpid', [], [1, 0]],
    ['has no clone3', 'clone3', [0, 0], [-1, 38]],
    ['makes no process', 'clone', [0x11, 0, 0, 0, 0], [-1, 1]],
    ['maps no shared memory', 'mmap', [0, 4096, 3, 0x21, -1, 0], [-1, 1]],
    ['sets no limit', 'prlimit64', [0, 7, 1, 0], [-1, 1]],
    ['outlives nobody', 'prctl', [1, 0], [-1, 1]],
    ['types nothing into a terminal', 'ioctl', [0, 0x5412, 0], [-1, 25]],
    ['knows no call of tomorrow', 'unknown', [], [-1, 38]],
  ])('%s', async (_, name, args, answer) => {
    const number = syscalls.get(name) ?? 9_999;
    const outcome = await callInBox([[number, ...args]]);
    expect(outcome.status === 'returned' ? rowOf(outcome.value, 0) : outcome.status).toEqual(answer);
    const unsigned = args.map((word) => (word < 0 ? 0xffff_ffff : word));
    const predicted = interpret(filter, { audit, number, args: unsigned });
    expect(predicted).toBe(answer[0] === -1 ? actionErrno(answer[1] ?? 0) : ACTION_ALLOW);
  });

  if (architecture === 'x64') {
    it('is killed by a call of the x32 ABI', async () => {
      expect(await callInBox([[0x4000_0000 + 39]])).toMatchObject({ status: 'crashed' });
    });
  }
});
