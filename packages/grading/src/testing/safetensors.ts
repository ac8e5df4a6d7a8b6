/** For tests: a safetensors file of float32 tensors, as the exercises' data are stored (base64). */
export function safetensorsOf(tensors: Readonly<Record<string, readonly number[]>>): string {
  let offset = 0;
  const entries = Object.entries(tensors).map(([name, numbers]) => {
    const from = offset;
    offset += 4 * numbers.length;
    return [name, { dtype: 'F32', shape: [numbers.length], data_offsets: [from, offset] }] as const;
  });
  const header = new TextEncoder().encode(JSON.stringify(Object.fromEntries(entries)));
  const bytes = new Uint8Array(8 + header.length + offset);
  const view = new DataView(bytes.buffer);
  view.setBigUint64(0, BigInt(header.length), true);
  bytes.set(header, 8);
  Object.values(tensors)
    .flat()
    .forEach((number, position) => {
      view.setFloat32(8 + header.length + 4 * position, number, true);
    });
  return btoa(String.fromCharCode(...bytes));
}
