/** An IDX file of unsigned bytes (LeCun's format): `shape` is [items, ..], `data` all bytes after the header. */
export interface IdxFile {
  readonly shape: readonly number[];
  readonly data: Uint8Array;
}

const UNSIGNED_BYTE = 0x08;

/** Throws RangeError where the magic number, the element type or the length is wrong. */
export function parseIdx(bytes: Uint8Array): IdxFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || view.getUint16(0) !== 0 || view.getUint8(2) !== UNSIGNED_BYTE) {
    throw new RangeError('Not an IDX file of unsigned bytes');
  }
  const rank = view.getUint8(3);
  const header = 4 + 4 * rank;
  if (bytes.length < header) throw new RangeError('The IDX header is cut off');
  const shape = Array.from({ length: rank }, (_, axis) => view.getUint32(4 + 4 * axis));
  const size = shape.reduce((product, length) => product * length, 1);
  if (bytes.length !== header + size) {
    throw new RangeError(`The IDX file holds ${bytes.length - header} bytes, not ${size}`);
  }
  return { shape, data: bytes.subarray(header) };
}
