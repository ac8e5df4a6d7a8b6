// Results: nested arrays of numbers of equal lengths and typed arrays become tensors, everything else a header tree.
const MAX_DEPTH = 30;
const MAX_RANK = 8;
const MAX_NODES = 20_000;

// Taken before the student's code can replace them.
const { isArray } = Array;
const { isView } = ArrayBuffer;
const { keys } = Object;
const { isFinite, isInteger } = Number;
const { ceil } = Math;
const { alloc } = Buffer;
const toNumber = Number;
const toText = String;
const tagOf = Object.getOwnPropertyDescriptor(
  Object.getPrototypeOf(Uint8Array.prototype),
  Symbol.toStringTag,
).get;
const call = Function.prototype.call.bind(Function.prototype.call);

const DTYPES = {
  __proto__: null,
  Float64Array: ['float64', Float64Array],
  Float32Array: ['float32', Float32Array],
  BigInt64Array: ['int64', BigInt64Array],
  Int32Array: ['int32', Int32Array],
  Int16Array: ['int32', Int32Array],
  Int8Array: ['int32', Int32Array],
  Uint16Array: ['int32', Int32Array],
  Uint8Array: ['uint8', Uint8Array],
  Uint8ClampedArray: ['uint8', Uint8Array],
};
const WIDEST = ['float64', Float64Array];

/** The result cannot be sent back: the student's mistake, told like an error of the program. */
export class ResultError extends Error {}
ResultError.prototype.name = 'ResultError';

/** The result is larger than the host accepts. */
export class ResultTooLarge extends Error {}

const isTypedArray = (value) => isView(value) && call(tagOf, value) !== undefined;

/** Collects the tensors of one value; `maxBytes` bounds them together. */
export class Encoder {
  blocks = [];
  bytes = 0;
  nodes = 0;

  /**
   * @param {number} firstTensor how many tensors lie in the body before these
   * @param {(value: object) => unknown} plainOf turns an object that stands for numbers into arrays
   */
  constructor(maxBytes, firstTensor, plainOf = (value) => value) {
    this.maxBytes = maxBytes;
    this.firstTensor = firstTensor;
    this.plainOf = plainOf;
  }

  encode(given, depth = 0) {
    const value = typeof given === 'object' && given !== null ? this.plainOf(given) : given;
    if (depth > MAX_DEPTH) throw new ResultError('The result is nested too deeply.');
    this.nodes += 1;
    if (this.nodes > MAX_NODES) throw new ResultTooLarge('The result has too many parts.');
    switch (typeof value) {
      case 'number':
        return isFinite(value) ? value : { $number: toText(value) };
      case 'bigint':
        return toNumber(value);
      case 'string':
      case 'boolean':
        return value;
      case 'undefined':
        return null;
      case 'object':
        return value === null ? null : this.encodeObject(value, depth);
      default:
        throw new ResultError(`A ${typeof value} cannot be returned.`);
    }
  }

  encodeObject(value, depth) {
    if (isArray(value) || isTypedArray(value))
      return this.encodeTensor(value) ?? this.encodeList(value, depth);
    const record = { __proto__: null };
    const names = keys(value);
    for (let index = 0; index < names.length; index += 1) {
      record[names[index]] = this.encode(value[names[index]], depth + 1);
    }
    return { $record: record };
  }

  encodeList(value, depth) {
    const length = this.checkedSize(value.length, 1);
    const items = [];
    for (let index = 0; index < length; index += 1) items[index] = this.encode(value[index], depth + 1);
    return items;
  }

  /** Null where the lists are ragged or hold anything but numbers. */
  encodeTensor(value) {
    const shape = shapeOf(value);
    if (!shape) return null;
    let size = 1;
    for (let axis = 0; axis < shape.length; axis += 1) size *= shape[axis];
    const isFlatStore = shape.length === 1 && isTypedArray(value);
    const [dtype, Store] = (isFlatStore && DTYPES[call(tagOf, value)]) || WIDEST;
    this.checkedSize(size, Store.BYTES_PER_ELEMENT);
    const data = new Store(size);
    if (!fill(data, value, shape)) return null;
    return this.addBlock(data, dtype, shape);
  }

  addBlock(data, dtype, shape) {
    const number = this.firstTensor + this.blocks.length;
    this.blocks[this.blocks.length] = data;
    this.bytes += ceil(data.byteLength / 8) * 8;
    return { $tensor: number, dtype, shape };
  }

  checkedSize(size, bytesEach) {
    if (!isInteger(size) || this.bytes + size * bytesEach > this.maxBytes) {
      throw new ResultTooLarge('The result is larger than a right one could be.');
    }
    return size;
  }
}

/** Lengths along the first elements, down to a number; null where there is none or the nesting is too deep. */
function shapeOf(value) {
  const shape = [];
  let part = value;
  while (isArray(part) || isTypedArray(part)) {
    if (shape.length === MAX_RANK) return null;
    shape[shape.length] = part.length;
    if (part.length === 0) return shape;
    part = part[0];
  }
  return typeof part === 'number' || typeof part === 'bigint' ? shape : null;
}

/** Copies numbers in row-major order; false where a part has another length or kind. */
function fill(data, value, shape) {
  let position = 0;
  const copy = (part, axis) => {
    const isLeaf = axis === shape.length;
    if (isLeaf) {
      if (typeof part !== 'number' && typeof part !== 'bigint') return false;
      data[position] = typeof data[0] === 'bigint' ? part : toNumber(part);
      position += 1;
      return true;
    }
    if (!(isArray(part) || isTypedArray(part)) || part.length !== shape[axis]) return false;
    for (let index = 0; index < shape[axis]; index += 1) {
      if (!copy(part[index], axis + 1)) return false;
    }
    return true;
  };
  return copy(value, 0);
}

/** The blocks of several encoders one after the other, each at a multiple of eight. */
export function joinBlocks(encoders) {
  let length = 0;
  for (let index = 0; index < encoders.length; index += 1) length += encoders[index].bytes;
  const body = alloc(length);
  let offset = 0;
  for (let index = 0; index < encoders.length; index += 1) {
    const { blocks } = encoders[index];
    for (let block = 0; block < blocks.length; block += 1) {
      const { buffer, byteOffset, byteLength } = blocks[block];
      body.set(new Uint8Array(buffer, byteOffset, byteLength), offset);
      offset += ceil(byteLength / 8) * 8;
    }
  }
  return body;
}
