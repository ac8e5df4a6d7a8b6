import type { Dtype } from '@convolab/contracts';
import { BYTES_PER_ELEMENT, sizeOf, zeros } from './construct.ts';
import type { Tensor } from './tensor.ts';

/** The bytes are no safetensors file that can be used here; the message says what to do. */
export class SafetensorsError extends Error {
  override name = 'SafetensorsError';
}

const DTYPES: Readonly<Record<string, Dtype>> = {
  F64: 'float64',
  F32: 'float32',
  I64: 'int64',
  I32: 'int32',
  U8: 'uint8',
  BOOL: 'bool',
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
  const dtype = readDtype(name, word);
  if (!isSizes(shape) || shape.length > MAX_RANK) fail(`${name} has no shape of at most ${MAX_RANK} axes`);
  const bytes = readBytes(name, offsets, data, sizeOf(shape) * BYTES_PER_ELEMENT[dtype]);
  if (dtype === 'bool' && bytes.some((byte) => byte > 1)) fail(`${name} has bools other than 0 and 1`);
  const tensor = zeros(dtype, shape);
  new Uint8Array(tensor.data.buffer).set(bytes);
  return tensor;
}

function readDtype(name: string, word: unknown): Dtype {
  const dtype = typeof word === 'string' && Object.hasOwn(DTYPES, word) ? DTYPES[word] : undefined;
  if (dtype) return dtype;
  const known = Object.keys(DTYPES).join(', ');
  throw new SafetensorsError(`${name} has the dtype ${String(word)}: use one of ${known}.`);
}

function readBytes(name: string, offsets: unknown, data: Uint8Array, size: number): Uint8Array {
  if (!isSizes(offsets) || offsets.length !== 2) fail(`${name} has no place`);
  const [from = 0, to = 0] = offsets;
  if (to - from !== size || to > data.byteLength) fail(`${name} does not have the bytes of its shape`);
  return data.subarray(from, to);
}
