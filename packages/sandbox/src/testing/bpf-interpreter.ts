import { BPF_CODES } from '../seccomp/bpf.ts';

/** A system call as a filter sees it: struct seccomp_data. */
export interface SystemCall {
  readonly audit: number;
  readonly number: number;
  readonly args?: readonly number[];
}

const INSTRUCTION_BYTES = 8;

function seccompData({ audit, number, args = [] }: SystemCall): Buffer {
  const data = Buffer.alloc(64);
  data.writeUInt32LE(number, 0);
  data.writeUInt32LE(audit, 4);
  args.forEach((value, index) => data.writeBigUInt64LE(BigInt(value), 16 + 8 * index));
  return data;
}

/** Runs a filter as the kernel would and returns its action. Throws on whatever a filter must not do. */
export function interpret(filter: Buffer, call: SystemCall): number {
  const data = seccompData(call);
  let accumulator = 0;
  for (let at = 0; at < filter.length / INSTRUCTION_BYTES; at += 1) {
    const offset = at * INSTRUCTION_BYTES;
    const operand = filter.readUInt32LE(offset + 4);
    const skip = (holds: boolean) => filter.readUInt8(offset + (holds ? 2 : 3));
    switch (filter.readUInt16LE(offset)) {
      case BPF_CODES.load:
        accumulator = data.readUInt32LE(operand);
        break;
      case BPF_CODES.and:
        accumulator = (accumulator & operand) >>> 0;
        break;
      case BPF_CODES.jumpIfEqual:
        at += skip(accumulator === operand);
        break;
      case BPF_CODES.jumpIfAtLeast:
        at += skip(accumulator >= operand);
        break;
      case BPF_CODES.answer:
        return operand;
      default:
        throw new Error(`Unknown instruction at ${at}.`);
    }
  }
  throw new Error('The filter ends without an answer.');
}
