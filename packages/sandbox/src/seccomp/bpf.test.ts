import { interpret } from '../testing/bpf-interpreter.ts';
import { and, answer, assemble, jumpIfAtLeast, jumpIfEqual, load } from './bpf.ts';

describe('the assembler', () => {
  it('lays an instruction out as struct sock_filter', () => {
    // code 0x15 (BPF_JMP | BPF_JEQ | BPF_K), jt 1, jf 0, k 0xc000003e; see linux/filter.h.
    const bytes = assemble([jumpIfEqual(0xc000_003e, 1, 0), answer(0), answer(0x7fff_0000)]);
    expect([...bytes]).toEqual([
      ...[0x15, 0x00, 0x01, 0x00, 0x3e, 0x00, 0x00, 0xc0],
      ...[0x06, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00],
      ...[0x06, 0x00, 0x00, 0x00, 0x00, 0x00, 0xff, 0x7f],
    ]);
  });

  it('refuses a jump beyond the end, or by more than eight bits', () => {
    expect(() => assemble([jumpIfEqual(1, 0, 1), answer(0)])).toThrow(RangeError);
    expect(() => assemble([jumpIfEqual(1, 256, 0), ...Array.from({ length: 300 }, () => answer(0))])).toThrow(
      RangeError,
    );
  });

  it('refuses a filter longer than the kernel takes', () => {
    expect(() => assemble(Array.from({ length: 4_097 }, () => answer(0)))).toThrow(RangeError);
  });
});

describe('the interpreter of these tests', () => {
  const filter = assemble([
    load(16),
    and(0xf0),
    jumpIfAtLeast(0x80, 0, 1),
    answer(1),
    jumpIfEqual(0x10, 0, 1),
    answer(2),
    answer(3),
  ]);

  it.each([
    [0x8f, 1],
    [0x1f, 2],
    [0x2f, 3],
  ])('takes the way of argument %i', (argument, action) => {
    expect(interpret(filter, { audit: 0, number: 0, args: [argument] })).toBe(action);
  });
});
