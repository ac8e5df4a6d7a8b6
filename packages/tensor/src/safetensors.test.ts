import { readSafetensors } from './safetensors.ts';

/** A file with one tensor of half precision. */
function halves(bits: readonly number[], shape = [bits.length]): Uint8Array {
  const header = new TextEncoder().encode(
    JSON.stringify({ w: { dtype: 'F16', shape, data_offsets: [0, 2 * bits.length] } }),
  );
  const bytes = new Uint8Array(8 + header.length + 2 * bits.length);
  const view = new DataView(bytes.buffer);
  view.setBigUint64(0, BigInt(header.length), true);
  bytes.set(header, 8);
  bits.forEach((half, index) => {
    view.setUint16(8 + header.length + 2 * index, half, true);
  });
  return bytes;
}

describe('safetensors of half precision', () => {
  it.each([
    [0x0000, 0],
    [0x3c00, 1],
    [0xc000, -2],
    [0x3555, 0.333251953125],
    [0x7bff, 65504],
    [0x0400, 2 ** -14],
    [0x0001, 2 ** -24],
    [0x83ff, -(2 ** -14) * (1023 / 1024)],
    [0x7c00, Infinity],
    [0xfc00, -Infinity],
    [0x7e00, NaN],
  ])('are read as float32: %d is %d', (bits, number) => {
    const tensor = readSafetensors(halves([bits])).get('w');
    expect(tensor?.dtype).toBe('float32');
    expect(tensor?.data[0]).toBe(number);
  });

  it('keep their shape, and are refused where their bytes do not fill it', () => {
    expect(readSafetensors(halves([0, 0x3c00, 0, 0, 0, 0], [2, 3])).get('w')?.shape).toEqual([2, 3]);
    expect(() => readSafetensors(halves([0, 0], [3]))).toThrow('w does not have the bytes of its shape');
  });
});
