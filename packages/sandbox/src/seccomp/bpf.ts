/**
 * A tiny assembler for classic BPF, as far as seccomp filters need it (linux/filter.h, linux/bpf_common.h).
 * Jumps are relative: `0` goes on with the next instruction.
 */
export interface BpfInstruction {
  readonly code: number;
  /** Instructions to skip where the test holds; 8 bits. */
  readonly ifTrue: number;
  /** Instructions to skip where it does not; 8 bits. */
  readonly ifFalse: number;
  /** The operand, an unsigned 32-bit word. */
  readonly operand: number;
}

export const BPF_CODES = {
  /** BPF_LD | BPF_W | BPF_ABS: a word of struct seccomp_data into the accumulator. */
  load: 0x20,
  /** BPF_ALU | BPF_AND | BPF_K */
  and: 0x54,
  /** BPF_JMP | BPF_JEQ | BPF_K */
  jumpIfEqual: 0x15,
  /** BPF_JMP | BPF_JGE | BPF_K */
  jumpIfAtLeast: 0x35,
  /** BPF_RET | BPF_K */
  answer: 0x06,
} as const;

const plain = (code: number, operand: number): BpfInstruction => ({
  code,
  ifTrue: 0,
  ifFalse: 0,
  operand: operand >>> 0,
});

export const load = (offsetBytes: number) => plain(BPF_CODES.load, offsetBytes);
export const and = (mask: number) => plain(BPF_CODES.and, mask);
export const answer = (action: number) => plain(BPF_CODES.answer, action);

export const jumpIfEqual = (value: number, ifTrue: number, ifFalse: number): BpfInstruction => ({
  code: BPF_CODES.jumpIfEqual,
  ifTrue,
  ifFalse,
  operand: value >>> 0,
});

export const jumpIfAtLeast = (value: number, ifTrue: number, ifFalse: number): BpfInstruction => ({
  code: BPF_CODES.jumpIfAtLeast,
  ifTrue,
  ifFalse,
  operand: value >>> 0,
});

/** The most instructions that the kernel takes (BPF_MAXINSNS). */
const MAX_INSTRUCTIONS = 4_096;
const INSTRUCTION_BYTES = 8;
const MAX_JUMP = 255;

/** An array of struct sock_filter, little endian as both supported architectures are. Throws RangeError on a jump too far. */
export function assemble(program: readonly BpfInstruction[]): Buffer {
  if (program.length > MAX_INSTRUCTIONS) throw new RangeError('The filter is too long.');
  const bytes = Buffer.alloc(program.length * INSTRUCTION_BYTES);
  program.forEach(({ code, ifTrue, ifFalse, operand }, index) => {
    const jump = Math.max(ifTrue, ifFalse);
    const isLast = index + 1 + jump >= program.length;
    if (jump > MAX_JUMP || (isLast && code !== BPF_CODES.answer)) {
      throw new RangeError(`Instruction ${index} jumps too far.`);
    }
    const offset = bytes.writeUInt16LE(code, index * INSTRUCTION_BYTES);
    bytes.writeUInt8(ifTrue, offset);
    bytes.writeUInt8(ifFalse, offset + 1);
    bytes.writeUInt32LE(operand, offset + 2);
  });
  return bytes;
}
