import { DtypeSchema, type Dtype } from '@convolab/contracts';
import { BYTES_PER_ELEMENT, isList, isTensor, sizeOf } from './construct.ts';
import type { Tensor, TensorStores, Value } from './tensor.ts';

/**
 * The header tree of a value, plain JSON. A tensor is `{"$tensor": i, "dtype": …, "shape": […]}` and names the
 * i-th block of the body; a record is `{"$record": {…}}`, a list an array, a number that JSON lacks
 * `{"$number": "NaN" | "Infinity" | "-Infinity"}`. An integer of 2^53 and more travels as an int64 tensor.
 */
export type ValueTree =
  | number
  | string
  | boolean
  | null
  | ValueTree[]
  | { $number: string }
  | { $record: { [key: string]: ValueTree } }
  | { $tensor: number; dtype: Dtype; shape: number[] };

/**
 * A value on the wire. `body` holds the tensors' elements, little endian, in the order of their numbers; every block
 * begins at a multiple of 8 and is filled with zeros up to the next one, so the body's length is a multiple of 8.
 */
export interface EncodedValue {
  readonly tree: ValueTree;
  readonly body: Uint8Array<ArrayBuffer>;
}

/** Bounds on what is decoded; everything beyond them is refused before memory is taken for it. */
export interface DecodeLimits {
  readonly maxDepth: number;
  /** Lists, records and leaves together. */
  readonly maxNodes: number;
  readonly maxRank: number;
  readonly maxBytes: number;
}

export const DEFAULT_DECODE_LIMITS: DecodeLimits = {
  maxDepth: 32,
  maxNodes: 65_536,
  maxRank: 8,
  maxBytes: 64 * 1024 * 1024,
};

/** A tensor without elements takes no bytes however long it is; as nested lists it would take memory for each empty one. */
const MAX_EMPTY_PLACES = 65_536;

/** The bytes are no value: whoever sent them broke the protocol. */
export class CodecError extends Error {
  override name = 'CodecError';
}

const aligned = (bytes: number) => Math.ceil(bytes / 8) * 8;

/** Writes any value (for several, give a list of them) as a header tree and a body. */
export function encodeValue(value: Value): EncodedValue {
  const tensors: Tensor[] = [];
  const tree = encodeNode(value, tensors);
  const length = tensors.reduce((sum, { data }) => sum + aligned(data.byteLength), 0);
  const body = new Uint8Array(length);
  let offset = 0;
  for (const { data } of tensors) {
    body.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), offset);
    offset += aligned(data.byteLength);
  }
  return { tree, body };
}

function encodeNode(value: Value, tensors: Tensor[]): ValueTree {
  if (typeof value === 'number') return Number.isFinite(value) ? value : { $number: String(value) };
  if (typeof value !== 'object' || value === null) return value;
  if (isList(value)) return value.map((item) => encodeNode(item, tensors));
  if (isTensor(value)) {
    const number = tensors.push(value) - 1;
    return { $tensor: number, dtype: value.dtype, shape: [...value.shape] };
  }
  const entries = Object.entries(value).map(([key, item]) => [key, encodeNode(item, tensors)] as const);
  return { $record: Object.fromEntries(entries) };
}

/**
 * Reads what `encodeValue` writes from an untrusted sender: `tree` is any parsed JSON.
 * Throws CodecError for everything that is not exactly a value within the limits; the body must be used up.
 */
export function decodeValue(tree: unknown, body: Uint8Array, limits: Partial<DecodeLimits> = {}): Value {
  const reader = new TreeReader({ ...DEFAULT_DECODE_LIMITS, ...limits });
  reader.survey(tree, 0);
  const blocks = reader.readBlocks(body);
  return build(tree, blocks);
}

interface Block {
  readonly dtype: Dtype;
  readonly shape: number[];
  readonly bytes: number;
}

/** First pass: checks every node and adds up the bytes, allocating nothing but the list of blocks. */
class TreeReader {
  private nodes = 0;
  private bytes = 0;
  private readonly blocks = new Map<number, Block>();

  constructor(private readonly limits: DecodeLimits) {}

  survey(node: unknown, depth: number): void {
    this.nodes += 1;
    if (this.nodes > this.limits.maxNodes) throw new CodecError('The value has too many parts.');
    if (depth > this.limits.maxDepth) throw new CodecError('The value is nested too deeply.');
    if (isLeaf(node)) return;
    if (Array.isArray(node)) {
      for (const item of node) this.survey(item, depth + 1);
      return;
    }
    if (!isObject(node)) throw new CodecError('The value has a part of an unknown kind.');
    if (Object.hasOwn(node, '$tensor')) this.surveyTensor(node);
    else if (Object.hasOwn(node, '$record')) this.surveyRecord(node, depth);
    else checkNumber(node);
  }

  readBlocks(body: Uint8Array): Tensor[] {
    if (body.byteLength !== this.bytes) {
      throw new CodecError(`The body has ${body.byteLength} bytes and should have ${this.bytes}.`);
    }
    let offset = 0;
    return Array.from({ length: this.blocks.size }, (_, number) => {
      const block = this.blocks.get(number);
      if (!block) throw new CodecError(`Tensor ${number} is missing.`);
      const bytes = body.slice(offset, offset + block.bytes);
      offset += aligned(block.bytes);
      return readTensor(block, bytes);
    });
  }

  private surveyTensor(node: JsonObject): void {
    requireKeys(node, ['$tensor', 'dtype', 'shape']);
    const number = node['$tensor'];
    if (!isSize(number) || this.blocks.has(number))
      throw new CodecError('A tensor has no number of its own.');
    const dtype = DtypeSchema.safeParse(node['dtype']);
    if (!dtype.success) throw new CodecError('A tensor has an unknown dtype.');
    const shape = this.readShape(node['shape']);
    const bytes = sizeOf(shape) * BYTES_PER_ELEMENT[dtype.data];
    this.bytes += aligned(bytes);
    if (!(this.bytes <= this.limits.maxBytes)) {
      throw new CodecError(`The value is larger than ${this.limits.maxBytes} bytes.`);
    }
    this.blocks.set(number, { dtype: dtype.data, shape, bytes });
  }

  private readShape(shape: unknown): number[] {
    if (!Array.isArray(shape) || !shape.every(isSize)) throw new CodecError('A tensor has no shape.');
    if (shape.length > this.limits.maxRank) throw new CodecError('A tensor has too many dimensions.');
    if (sizeOf(shape) === 0 && sizeOf(shape.map((axis) => Math.max(1, axis))) > MAX_EMPTY_PLACES) {
      throw new CodecError('A tensor without elements is too long.');
    }
    return shape;
  }

  private surveyRecord(node: JsonObject, depth: number): void {
    requireKeys(node, ['$record']);
    const record = node['$record'];
    if (!isObject(record)) throw new CodecError('A record is no object.');
    for (const item of Object.values(record)) this.survey(item, depth + 1);
  }
}

type JsonObject = Readonly<Record<string, unknown>>;

const isObject = (node: unknown): node is JsonObject =>
  typeof node === 'object' && node !== null && !Array.isArray(node);

const isLeaf = (node: unknown): node is number | string | boolean | null =>
  node === null || ['number', 'string', 'boolean'].includes(typeof node);

const isSize = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

const NUMBERS: ReadonlyMap<unknown, number> = new Map([
  ['NaN', NaN],
  ['Infinity', Infinity],
  ['-Infinity', -Infinity],
]);

function checkNumber(node: JsonObject): void {
  requireKeys(node, ['$number']);
  if (!NUMBERS.has(node['$number'])) throw new CodecError('A number is no number.');
}

function requireKeys(node: JsonObject, keys: readonly string[]): void {
  const found = Object.keys(node);
  if (found.length !== keys.length || !keys.every((key) => Object.hasOwn(node, key))) {
    throw new CodecError('A part of the value has unknown or missing keys.');
  }
}

const STORE_FROM: { [D in Dtype]: (buffer: ArrayBuffer) => TensorStores[D] } = {
  float64: (buffer) => new Float64Array(buffer),
  float32: (buffer) => new Float32Array(buffer),
  int64: (buffer) => new BigInt64Array(buffer),
  int32: (buffer) => new Int32Array(buffer),
  uint8: (buffer) => new Uint8Array(buffer),
  bool: (buffer) => new Uint8Array(buffer),
};

function readTensor({ dtype, shape }: Block, bytes: Uint8Array): Tensor {
  if (dtype === 'bool' && bytes.some((byte) => byte > 1)) throw new CodecError('A bool is neither 0 nor 1.');
  const buffer = new ArrayBuffer(bytes.byteLength);
  new Uint8Array(buffer).set(bytes);
  return { dtype, shape, data: STORE_FROM[dtype](buffer) };
}

/** Second pass, over a tree that the first one found good. */
function build(node: unknown, blocks: readonly Tensor[]): Value {
  if (isLeaf(node)) return node;
  if (Array.isArray(node)) return node.map((item) => build(item, blocks));
  if (!isObject(node)) throw new CodecError('The value changed while it was read.');
  const block = blocks[Number(node['$tensor'])];
  if (block) return block;
  const number = NUMBERS.get(node['$number']);
  if (number !== undefined) return number;
  const record = node['$record'];
  if (!isObject(record)) throw new CodecError('The value changed while it was read.');
  // Object.fromEntries defines keys instead of assigning them: `__proto__` stays an ordinary key.
  return Object.fromEntries(Object.entries(record).map(([key, item]) => [key, build(item, blocks)]));
}
