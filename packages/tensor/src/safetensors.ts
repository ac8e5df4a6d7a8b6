import type { Dtype } from '@convolab/contracts';
import { BYTES_PER_ELEMENT, sizeOf, zeros } from './construct.ts';
import type { Tensor } from './tensor.ts';

/** The bytes are no safetensors file that can be used here; the message says what to do. */
export class SafetensorsError extends Error {
  override name = 'SafetensorsError';
}

interface StoredDtype {
  readonly dtype: Dtype;
  /** Bytes of an element in the file. */
  readonly bytes: number;
}

const as = (dtype: Dtype): StoredDtype => ({ dtype, bytes: BYTES_PER_ELEMENT[dtype] });

const DTYPES: Readonly<Record<string, StoredDtype>> = {
  F64: as('float64'),
  F32: as('float32'),
  // Read as float32, which holds every half precisely.
  F16: { dtype: 'float32', bytes: 2 },
  I64: as('int64'),
  I32: as('int32'),
  U8: as('uint8'),
  BOOL: as('bool'),
};

const MAX_HEADER_BYTES = 256 * 1024;
const MAX_TENSORS = 1_000;
const MAX_RANK = 6;
const LENGTH_BYTES = 8;

/**
 * Reads a safetensors file (u64 header length, JSON header, little-endian data): tensors by name, in the file's order.
 * Throws SafetensorsError for everything that is not one, before memory is taken for it.
 */
export function readSafetensors(bytes: Uint8Array): ReadonlyMap<string, Tensor> {
  const { header, data } = split(bytes);
  const entries = Object.entries(header).filter(([name]) => name !== '__metadata__');
  if (entries.length > MAX_TENSORS) fail(`It has more than ${MAX_TENSORS} tensors`);
  return new Map(entries.map(([name, entry]) => [name, readTensor(name, entry, data)]));
}

function fail(message: string): never {
  throw new SafetensorsError(`${message}: write it with safetensors' save_file.`);
}

function split(bytes: Uint8Array): { header: Readonly<Record<string, unknown>>; data: Uint8Array } {
  if (bytes.byteLength < LENGTH_BYTES) fail('The file is too short for safetensors');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = Number(view.getBigUint64(0, true));
  if (length > MAX_HEADER_BYTES || length > bytes.byteLength - LENGTH_BYTES)
    fail('The header of the safetensors file is too long');
  const text = new TextDecoder().decode(bytes.subarray(LENGTH_BYTES, LENGTH_BYTES + length));
  return { header: parseHeader(text), data: bytes.subarray(LENGTH_BYTES + length) };
}

function parseHeader(text: string): Readonly<Record<string, unknown>> {
  let header: unknown;
  try {
    header = JSON.parse(text);
  } catch {
    fail('The header of the safetensors file is no JSON');
  }
  if (!isObject(header)) fail('The header of the safetensors file is no object');
  return header;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isSizes = (value: unknown): value is number[] =>
  Array.isArray(value) && value.every((item) => Number.isSafeInteger(item) && Number(item) >= 0);

function readTensor(name: string, entry: unknown, data: Uint8Array): Tensor {
  if (!isObject(entry)) fail(`${name} is no tensor`);
  const { dtype: word, shape, data_offsets: offsets } = entry;
  const stored = readDtype(name, word);
  if (!isSizes(shape) || shape.length > MAX_RANK) fail(`${name} has no shape of at most ${MAX_RANK} axes`);
  const bytes = readBytes(name, offsets, data, sizeOf(shape) * stored.bytes);
  const tensor = zeros(stored.dtype, shape);
  if (word === 'F16') return readHalves(tensor, bytes);
  if (word === 'BOOL' && bytes.some((byte) => byte > 1)) fail(`${name} has bools other than 0 and 1`);
  new Uint8Array(tensor.data.buffer).set(bytes);
  return tensor;
}

/** Fills the tensor with numbers of half precision (IEEE 754 binary16). */
function readHalves(tensor: Tensor, bytes: Uint8Array): Tensor {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let index = 0; index < tensor.data.length; index += 1) {
    tensor.data[index] = halfOf(view.getUint16(2 * index, true));
  }
  return tensor;
}

function halfOf(bits: number): number {
  const sign = bits >= 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = (bits & 0x3ff) / 1024;
  if (exponent === 0x1f) return fraction === 0 ? sign * Infinity : NaN;
  return sign * (exponent === 0 ? fraction * 2 ** -14 : (1 + fraction) * 2 ** (exponent - 15));
}

function readDtype(name: string, word: unknown): StoredDtype {
  const stored = typeof word === 'string' && Object.hasOwn(DTYPES, word) ? DTYPES[word] : undefined;
  if (stored) return stored;
  const known = Object.keys(DTYPES).join(', ');
  throw new SafetensorsError(`${name} has the dtype ${String(word)}: use one of ${known}.`);
}

function readBytes(name: string, offsets: unknown, data: Uint8Array, size: number): Uint8Array {
  if (!isSizes(offsets) || offsets.length !== 2) fail(`${name} has no place`);
  const [from = 0, to = 0] = offsets;
  if (to - from !== size || to > data.byteLength) fail(`${name} does not have the bytes of its shape`);
  return data.subarray(from, to);
}
