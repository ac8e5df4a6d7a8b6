import { and, answer, assemble, type BpfInstruction, jumpIfAtLeast, jumpIfEqual, load } from './bpf.ts';
import { type ArgumentTest, BOX_POLICY, type ConditionalRule, ENOSYS, EPERM, type Policy } from './policy.ts';
import { AARCH64_SYSCALLS } from './syscalls-aarch64.ts';
import { X86_64_SYSCALLS } from './syscalls-x86-64.ts';
import type { SyscallTable } from './syscall-table.ts';

/** linux/seccomp.h: SECCOMP_RET_*. */
export const ACTION_ALLOW = 0x7fff_0000;
export const ACTION_KILL = 0x8000_0000;
export const actionErrno = (errno: number): number => 0x0005_0000 | errno;

export type Architecture = 'x64' | 'arm64';

interface ArchitectureFacts {
  /** AUDIT_ARCH_* of linux/audit.h. */
  readonly audit: number;
  readonly syscalls: SyscallTable;
  /** Numbers from here on belong to another ABI of the same architecture (x32). */
  readonly foreignFrom: number | null;
}

export const ARCHITECTURES: Readonly<Record<Architecture, ArchitectureFacts>> = {
  x64: { audit: 0xc000_003e, syscalls: X86_64_SYSCALLS, foreignFrom: 0x4000_0000 },
  arm64: { audit: 0xc000_00b7, syscalls: AARCH64_SYSCALLS, foreignFrom: null },
};

/** struct seccomp_data: int nr; u32 arch; u64 instruction_pointer; u64 args[6]; little endian. */
const NUMBER_OFFSET = 0;
const ARCHITECTURE_OFFSET = 4;
const argumentOffset = ({ argument, half }: ArgumentTest) => 16 + 8 * argument + (half === 'high' ? 4 : 0);

/** The whole filter of a box, as the kernel (and `bwrap --seccomp`) takes it. */
export function seccompFilter(architecture: Architecture, policy: Policy = BOX_POLICY): Buffer {
  const facts = ARCHITECTURES[architecture];
  return assemble([
    ...refuseForeignCode(facts),
    ...policy.conditional.flatMap((rule) => ifCall(facts, rule.name, conditionally(rule))),
    ...policy.allowed.flatMap((name) => ifCall(facts, name, [answer(ACTION_ALLOW)])),
    ...policy.forbidden.flatMap((name) => ifCall(facts, name, [answer(actionErrno(EPERM))])),
    answer(actionErrno(ENOSYS)),
  ]);
}

function refuseForeignCode({ audit, foreignFrom }: ArchitectureFacts): BpfInstruction[] {
  return [
    load(ARCHITECTURE_OFFSET),
    jumpIfEqual(audit, 1, 0),
    answer(ACTION_KILL),
    load(NUMBER_OFFSET),
    ...(foreignFrom === null ? [] : [jumpIfAtLeast(foreignFrom, 0, 1), answer(ACTION_KILL)]),
  ];
}

/** `block` must end with an answer: behind it the accumulator no longer holds the call's number. */
function ifCall({ syscalls }: ArchitectureFacts, name: string, block: BpfInstruction[]): BpfInstruction[] {
  const number = syscalls.get(name);
  return number === undefined ? [] : [jumpIfEqual(number, 0, block.length), ...block];
}

function conditionally({ tests, otherwise }: ConditionalRule): BpfInstruction[] {
  const refuse = answer(actionErrno(otherwise));
  return [...tests.flatMap((test) => [...passIf(test), refuse]), answer(ACTION_ALLOW)];
}

/** Skips the one instruction behind itself (the refusal) where the test holds. */
function passIf(test: ArgumentTest): BpfInstruction[] {
  const { mask, oneOf } = test;
  return [
    load(argumentOffset(test)),
    and(mask),
    ...oneOf.map((value, index) => jumpIfEqual(value, oneOf.length - index, 0)),
  ];
}
