import { interpret } from '../testing/bpf-interpreter.ts';
import { ALLOWED, CONDITIONAL, ENOSYS, ENOTTY, EPERM, FORBIDDEN, ZYGOTE_POLICY } from './policy.ts';
import {
  ACTION_ALLOW,
  ACTION_KILL,
  actionErrno,
  ARCHITECTURES,
  type Architecture,
  seccompFilter,
} from './seccomp-filter.ts';

const architectures: Architecture[] = ['x64', 'arm64'];
const REFUSED = actionErrno(EPERM);

describe.each(architectures)('the filter for %s', (architecture) => {
  const { audit, syscalls } = ARCHITECTURES[architecture];
  const filter = seccompFilter(architecture);
  const existing = (names: readonly string[]) => names.filter((name) => syscalls.has(name));
  const ask = (name: string, args: readonly number[] = []) => {
    const number = syscalls.get(name);
    if (number === undefined) throw new Error(`There is no ${name}.`);
    return interpret(filter, { audit, number, args });
  };

  it('answers every call of the policy as it says', () => {
    expect(existing(ALLOWED).filter((name) => ask(name) !== ACTION_ALLOW)).toEqual([]);
    expect(existing(FORBIDDEN).filter((name) => ask(name) !== REFUSED)).toEqual([]);
  });

  it('answers ENOSYS for every call that the policy does not name', () => {
    const named = new Set([...ALLOWED, ...FORBIDDEN, ...CONDITIONAL.map(({ name }) => name)]);
    const others = [...syscalls.keys()].filter((name) => !named.has(name));
    expect(others.length).toBeGreaterThan(20);
    expect(others.filter((name) => ask(name) !== actionErrno(ENOSYS))).toEqual([]);
    expect(interpret(filter, { audit, number: 9_999 })).toBe(actionErrno(ENOSYS));
  });

  it('kills code of another architecture', () => {
    expect(interpret(filter, { audit: 0x4000_0003, number: 0 })).toBe(ACTION_KILL);
    const [other = 'x64'] = architectures.filter((name) => name !== architecture);
    expect(interpret(filter, { audit: ARCHITECTURES[other].audit, number: 0 })).toBe(ACTION_KILL);
  });

  // Arguments in the order of the call; the numbers are those of the kernel's headers.
  it.each<[string, string, number[], number]>([
    ['starts a thread', 'clone', [0x3d_0f00], ACTION_ALLOW],
    ['makes no process', 'clone', [0x11], REFUSED],
    ['makes no process that shares memory', 'clone', [0x4111], REFUSED],
    ['makes no thread in a user namespace', 'clone', [0x3d_0f00 + 0x1000_0000], REFUSED],
    ['makes no thread in a network namespace', 'clone', [0x3d_0f00 + 0x4000_0000], REFUSED],
    ['knows no clone3', 'clone3', [0, 0], actionErrno(ENOSYS)],
    ['maps private memory', 'mmap', [0, 4096, 3, 0x22], ACTION_ALLOW],
    ['maps a file to be shared', 'mmap', [0, 4096, 1, 0x01], ACTION_ALLOW],
    ['maps no shared memory', 'mmap', [0, 4096, 3, 0x21], REFUSED],
    ['maps no validated shared memory', 'mmap', [0, 4096, 3, 0x23], REFUSED],
    ['maps no second stack', 'mmap', [0, 4096, 3, 0x122], REFUSED],
    ['waits for its own threads', 'futex', [0, 0x80], ACTION_ALLOW],
    ['waits by the clock for its own threads', 'futex', [0, 0x189], ACTION_ALLOW],
    ['joins a thread', 'futex', [0, 0x109], ACTION_ALLOW],
    ['wakes nobody on shared pages', 'futex', [0, 1], REFUSED],
    ['wakes nobody on shared pages by a mask', 'futex', [0, 10], REFUSED],
    ['moves no waiter to another page', 'futex', [0, 3], REFUSED],
    ['changes no time of a file', 'utimensat', [-1 >>> 0, 0, 0, 0], REFUSED],
    ['makes a pair of local sockets', 'socketpair', [1], ACTION_ALLOW],
    ['makes no pair of other sockets', 'socketpair', [2], REFUSED],
    ['names a thread', 'prctl', [15], ACTION_ALLOW],
    ['does not outlive its parent', 'prctl', [1], REFUSED],
    ['sets no filter', 'prctl', [22], REFUSED],
    ['reads a limit', 'prlimit64', [0, 7, 0, 0x7fff], ACTION_ALLOW],
    ['sets no limit', 'prlimit64', [0, 7, 0x7fff, 0], REFUSED],
    ['sets no limit from high memory', 'prlimit64', [0, 7, 0x10_0000_0000, 0], REFUSED],
    ['reads the flags of a file', 'fcntl', [3, 3], ACTION_ALLOW],
    ['locks no file', 'fcntl', [3, 6], REFUSED],
    ['takes no lease', 'fcntl', [3, 1024], REFUSED],
    ['asks whether a file is a terminal', 'ioctl', [1, 0x5401], ACTION_ALLOW],
    ['types nothing into a terminal', 'ioctl', [0, 0x5412], actionErrno(ENOTTY)],
  ])('%s: %s(%j)', (_, name, args, action) => {
    expect(ask(name, args)).toBe(action);
  });
});

it('kills calls of the x32 ABI', () => {
  const { audit } = ARCHITECTURES.x64;
  expect(interpret(seccompFilter('x64'), { audit, number: 0x4000_0000 + 1 })).toBe(ACTION_KILL);
});

it('names no call twice', () => {
  const names = [...ALLOWED, ...FORBIDDEN, ...CONDITIONAL.map(({ name }) => name)];
  expect(new Set(names).size).toBe(names.length);
});

it('names only calls that an architecture has', () => {
  const known = new Set(architectures.flatMap((name) => [...ARCHITECTURES[name].syscalls.keys()]));
  expect([...ALLOWED, ...FORBIDDEN].filter((name) => !known.has(name))).toEqual([]);
});

describe.each(architectures)('the filter of a zygote for %s', (architecture) => {
  const { audit, syscalls } = ARCHITECTURES[architecture];
  const filter = seccompFilter(architecture, ZYGOTE_POLICY);
  const boxFilter = seccompFilter(architecture);
  const ask = (name: string, args: readonly number[]) =>
    interpret(filter, { audit, number: syscalls.get(name) ?? -1, args });

  it('allows all that a box may do: the filter of a box comes on top of it', () => {
    const words = CONDITIONAL.flatMap(({ tests }) => tests.flatMap(({ oneOf, mask }) => [...oneOf, mask]));
    const calls = [...syscalls.values()].flatMap((number) =>
      [0, 0xffff_ffff, ...words].map((word) => ({ audit, number, args: Array<number>(6).fill(word >>> 0) })),
    );
    const allowed = calls.filter((call) => interpret(boxFilter, call) === ACTION_ALLOW);
    expect(allowed.length).toBeGreaterThan(1_000);
    expect(allowed.filter((call) => interpret(filter, call) !== ACTION_ALLOW)).toEqual([]);
  });

  it.each([
    ['a process in a namespace', 'clone', [0x1000_0011]],
    ['a network socket', 'socket', [2, 1, 0]],
    ['a connection', 'connect', [3, 0, 0]],
    ['a look into another process', 'ptrace', [16, 2]],
    ['a file by its handle', 'open_by_handle_at', [0, 0, 0]],
  ])('refuses %s', (_, name, args) => {
    expect(ask(name, args)).toBe(REFUSED);
  });
});
