import { ProgramLimitsSchema } from '@convolab/contracts';
import type { CallOutcome } from '@convolab/grading';
import { readNumbers } from '@convolab/tensor';
import type { SandboxProgramRunner } from '../index.ts';
import { interpret } from '../testing/bpf-interpreter.ts';
import { readTestSandboxConfig } from '../testing/config.ts';
import { makings, runnerOf } from '../testing/hosts.ts';
import { ALLOWED, CONDITIONAL, ENOSYS, EPERM, FORBIDDEN } from './policy.ts';
import { ACTION_ALLOW, actionErrno, ARCHITECTURES, seccompFilter } from './seccomp-filter.ts';

const architecture = process.arch === 'arm64' ? 'arm64' : 'x64';
const { audit, syscalls } = ARCHITECTURES[architecture];
const filter = seccompFilter(architecture);
let runner: SandboxProgramRunner;

/** Makes the calls itself, past every library, and returns what the kernel answered. */
const SOURCE = `
import ctypes

libc = ctypes.CDLL(None, use_errno=True)
libc.syscall.restype = ctypes.c_long
libc.mmap.restype = ctypes.c_void_p

def answers(calls):
    results = []
    for call in calls:
        ctypes.set_errno(0)
        result = libc.syscall(*[ctypes.c_long(int(word)) for word in call])
        results.append([min(result, 2**31), ctypes.get_errno()])
    return results

def machine_code(octets):
    page = libc.mmap(None, 4096, 7, 0x22, -1, 0)
    ctypes.memmove(page, bytes(int(octet) for octet in octets), len(octets))
    return ctypes.CFUNCTYPE(ctypes.c_int)(page)()
`;

async function inBox(
  name: string,
  argument: readonly (readonly number[])[] | readonly number[],
): Promise<CallOutcome> {
  const program = { runtime: 'python', source: SOURCE, limits: ProgramLimitsSchema.parse({}) } as const;
  const session = await runner.open(program, new AbortController().signal);
  try {
    expect(await session.load()).toMatchObject({ status: 'loaded' });
    return await session.call(name, [argument], 1 << 16);
  } finally {
    await session.close();
  }
}

/** `[result, errno]` of each call. */
async function answersTo(calls: readonly (readonly number[])[]): Promise<number[][]> {
  const outcome = await inBox('answers', calls);
  const numbers = outcome.status === 'returned' ? readNumbers(outcome.value) : null;
  if (numbers?.status !== 'tensor') throw new Error(`The calls came to no answer: ${outcome.status}.`);
  const { data } = numbers.tensor;
  return calls.map((_, row) => [Number(data[2 * row]), Number(data[2 * row + 1])]);
}

const numberOf = (name: string) => syscalls.get(name) ?? -1;
const isError = (answer: number[] | undefined, errno: number) => answer?.[0] === -1 && answer[1] === errno;
const existing = (names: readonly string[]) => names.filter((name) => syscalls.has(name));
const NOTHING = [0, 0, 0, 0, 0, 0];
const EVERYTHING = [-1, -1, -1, -1, -1, -1];

/** Arguments in the order of the call, and `[result, errno]`. */
const CONDITIONAL_CALLS: readonly (readonly [string, string, number[], number[]])[] = [
  ['answers its own id, and is the first process', 'getpid', [], [1, 0]],
  ['has no clone3', 'clone3', [0, 0], [-1, 38]],
  ['makes no process', 'clone', [0x11, 0, 0, 0, 0], [-1, 1]],
  ['makes no process that shares memory', 'clone', [0x4111, 0, 0, 0, 0], [-1, 1]],
  ...(
    [
      ['mount', 0x0002_0000],
      ['cgroup', 0x0200_0000],
      ['host name', 0x0400_0000],
      ['message', 0x0800_0000],
      ['user', 0x1000_0000],
      ['process', 0x2000_0000],
      ['network', 0x4000_0000],
    ] as const
  )
    .map(
      ([kind, flag]) =>
        [`makes no thread in a ${kind} namespace`, 'clone', [0x3d_0f00 + flag, 0, 0, 0, 0], [-1, 1]] as const,
    )
    .map(([title, name, args, answer]): [string, string, number[], number[]] => [
      title,
      name,
      [...args],
      [...answer],
    ]),
  ['maps no shared memory', 'mmap', [0, 4096, 3, 0x21, -1, 0], [-1, 1]],
  ['maps no validated shared memory', 'mmap', [0, 4096, 3, 0x23, -1, 0], [-1, 1]],
  ['maps no second stack', 'mmap', [0, 4096, 3, 0x122, -1, 0], [-1, 1]],
  ['wakes nobody on shared pages', 'futex', [0, 1, 1, 0, 0, 0], [-1, 1]],
  ['moves no waiter', 'futex', [0, 4, 1, 1, 0, 0], [-1, 1]],
  ['wakes its own threads', 'futex', [0, 0x81, 1, 0, 0, 0], [0, 0]],
  ['makes no pair of network sockets', 'socketpair', [2, 1, 0, 0], [-1, 1]],
  ['makes no pair of packet sockets', 'socketpair', [17, 3, 0, 0], [-1, 1]],
  ['sets no limit', 'prlimit64', [0, 7, 1, 0], [-1, 1]],
  ['outlives nobody', 'prctl', [1, 0], [-1, 1]],
  ['sets no filter of its own', 'prctl', [22, 2, 0], [-1, 1]],
  ['moves no memory map of its own', 'prctl', [35, 1, 0], [-1, 1]],
  ['lets nobody trace it', 'prctl', [0x5961_6d61, -1], [-1, 1]],
  ['locks no file', 'fcntl', [3, 6, 0], [-1, 1]],
  ['locks no open file', 'fcntl', [3, 37, 0], [-1, 1]],
  ['takes no lease', 'fcntl', [3, 1024, 0], [-1, 1]],
  ['watches no folder', 'fcntl', [3, 1026, 1], [-1, 1]],
  ['sends no signal about a file', 'fcntl', [3, 8, 1], [-1, 1]],
  ['makes no pipe larger', 'fcntl', [3, 1031, 1 << 20], [-1, 1]],
  ['types nothing into a terminal', 'ioctl', [0, 0x5412, 0], [-1, 25]],
  ['pastes nothing into a terminal', 'ioctl', [0, 0x541c, 0], [-1, 25]],
  ['knows no call of tomorrow', 'unknown', [], [-1, 38]],
];

describe.each(makings)('in a box that is made %s', (making) => {
  beforeAll(() => {
    runner = runnerOf(readTestSandboxConfig(), making);
  });
  afterAll(() => runner.close());

  describe('a real box', () => {
    it.each([
      ['nothing', NOTHING],
      ['wild values', EVERYTHING],
    ])('refuses every forbidden call with %s as arguments', async (_, args) => {
      const names = existing(FORBIDDEN);
      const answers = await answersTo(names.map((name) => [numberOf(name), ...args]));
      const wrong = names.filter((__, index) => !isError(answers[index], EPERM));
      expect(wrong).toEqual([]);
      expect(names.length).toBeGreaterThan(100);
    });

    it('knows no call that the policy does not name', async () => {
      const named = new Set([...ALLOWED, ...FORBIDDEN, ...CONDITIONAL.map(({ name }) => name)]);
      const names = [...syscalls.keys()].filter((name) => !named.has(name));
      const answers = await answersTo(names.map((name) => [numberOf(name), ...NOTHING]));
      const wrong = names.filter((_, index) => !isError(answers[index], ENOSYS));
      expect(wrong).toEqual([]);
    });

    it('lets every allowed call through to the kernel that can be tried in passing', async () => {
      // They end or suspend the program; the next three are refused by the kernel, or unknown to it.
      const untried = [
        'exit',
        'exit_group',
        'pause',
        'select',
        'pselect6',
        'ppoll',
        'rt_sigsuspend',
        'rt_sigreturn',
      ];
      const notOurs = ['setsid', 'mlock', 'map_shadow_stack'];
      const names = existing(ALLOWED).filter((name) => ![...untried, ...notOurs].includes(name));
      const answers = await answersTo(names.map((name) => [numberOf(name), ...NOTHING]));
      const refused = names.filter((_, index) => [EPERM, ENOSYS].includes(answers[index]?.[1] ?? 0));
      expect(refused).toEqual([]);
    });
  });

  describe('a call that depends on its arguments', () => {
    it.each(CONDITIONAL_CALLS)('%s', async (_, name, args, answer) => {
      const number = syscalls.get(name) ?? 9_999;
      expect(await answersTo([[number, ...args]])).toEqual([answer]);
      const unsigned = args.map((word) => (word < 0 ? 0xffff_ffff : word));
      const predicted = interpret(filter, { audit, number, args: unsigned });
      const isKernels = answer[0] !== -1;
      expect(predicted).toBe(isKernels ? ACTION_ALLOW : actionErrno(answer[1] ?? 0));
    });

    it('is tried for every rule', () => {
      const tried = CONDITIONAL_CALLS.map(([, name]) => name);
      expect(CONDITIONAL.map(({ name }) => name).filter((name) => !tried.includes(name))).toEqual([]);
    });
  });

  if (architecture === 'x64') {
    describe('a call of another ABI', () => {
      it('of x32 kills', async () => {
        expect(await inBox('answers', [[0x4000_0000 + 39]])).toMatchObject({ status: 'crashed' });
      });

      it('of i386 kills', async () => {
        // mov eax, 20 (getpid); int 0x80; ret
        const code = [0xb8, 20, 0, 0, 0, 0xcd, 0x80, 0xc3];
        expect(await inBox('machine_code', code)).toMatchObject({ status: 'crashed' });
      });

      it('is what kills, not the code of its own', async () => {
        // mov eax, 39 (getpid); syscall; ret
        const code = [0xb8, 39, 0, 0, 0, 0x0f, 0x05, 0xc3];
        expect(await inBox('machine_code', code)).toMatchObject({ status: 'returned', value: 1 });
      });
    });
  }
});
