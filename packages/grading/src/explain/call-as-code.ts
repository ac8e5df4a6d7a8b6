import type { Language } from '@convolab/contracts';
import {
  elementAt,
  isFloating,
  isList,
  isRecord,
  isTensor,
  readNumbers,
  sizeOf,
  type Tensor,
  type Value,
} from '@convolab/tensor';

/** Beyond these a call is no test for an editor, and a comment no help. */
const MAX_CODE = 8_000;
const MAX_COMMENT = 400;
/** Longer lines break between arguments. */
const LINE = 100;
/** Tensors of one and the same number are written short from this size on. */
const LARGE = 16;

export interface CodeCall {
  readonly function: string;
  readonly arguments: readonly { readonly name: string; readonly value: Value }[];
  /** Null where the call must raise an error, undefined where no single result is right. */
  readonly expected: Value | null | undefined;
}

/**
 * A call as a program of its own below a student's: it prints the result and says what is expected in a comment. Python
 * gets NumPy arrays, TypeScript nested arrays and tfjs tensors, as in grading. Null where that would be too long.
 */
export function callAsCode(call: CodeCall, language: Language): string | null {
  const writer = WRITERS[language];
  const args = call.arguments.map(({ value }) => writer.value(value));
  const line = writer.print(`${call.function}(${args.join(', ')})`);
  const broken = writer.print(`${call.function}(\n${args.map((text) => `  ${text},\n`).join('')})`);
  const code = [
    ...writer.before(args),
    line.length <= LINE ? line : broken,
    ...commentOf(call, writer),
    '',
  ].join('\n');
  return code.length <= MAX_CODE ? code : null;
}

function commentOf({ expected }: CodeCall, writer: Writer): string[] {
  if (expected === undefined) return [];
  const text = expected === null ? writer.error : shorten(writer.result(expected));
  return [`${writer.comment} → ${text}`];
}

const shorten = (text: string) => (text.length > MAX_COMMENT ? `${text.slice(0, MAX_COMMENT - 1)}…` : text);

interface Writer {
  readonly comment: string;
  readonly error: string;
  readonly before: (args: readonly string[]) => string[];
  readonly print: (call: string) => string;
  readonly value: (value: Value) => string;
  /** A result is only read by people: arrays as lists. */
  readonly result: (value: Value) => string;
}

interface Words {
  readonly nothing: string;
  readonly truth: (value: boolean) => string;
  readonly number: (value: number) => string;
  readonly list: (items: readonly Value[], write: (item: Value) => string) => string;
  readonly key: (key: string) => string;
}

const brackets = (items: readonly Value[], write: (item: Value) => string) =>
  `[${items.map(write).join(', ')}]`;

const TYPESCRIPT: Words = {
  nothing: 'null',
  truth: String,
  number: (value) => (Object.is(value, -0) ? '0' : String(value)),
  list: brackets,
  key: (key) => (/^[A-Za-z_]\w*$/u.test(key) ? key : JSON.stringify(key)),
};

const NUMPY_WORDS: ReadonlyMap<number, string> = new Map([
  [NaN, 'np.nan'],
  [Infinity, 'np.inf'],
  [-Infinity, '-np.inf'],
]);

const PYTHON: Words = {
  nothing: 'None',
  truth: (value) => (value ? 'True' : 'False'),
  number: (value) => NUMPY_WORDS.get(value) ?? TYPESCRIPT.number(value),
  // Sizes, strides and paddings are tuples of int.
  list: (items, write) =>
    items.every(Number.isInteger)
      ? `(${items.map(write).join(', ')}${items.length === 1 ? ',' : ''})`
      : brackets(items, write),
  key: (key) => JSON.stringify(key),
};

/** Writes a value in the words of a language; tensors are written by `tensor`. */
function write(value: Value, words: Words, tensor: (value: Tensor) => string): string {
  const inner = (part: Value) => write(part, words, tensor);
  if (value === null) return words.nothing;
  if (typeof value === 'number') return words.number(value);
  if (typeof value === 'boolean') return words.truth(value);
  if (typeof value === 'string') return JSON.stringify(value);
  if (isList(value)) return words.list(value, inner);
  if (isTensor(value)) return tensor(value);
  const fields = Object.entries(value).map(([key, part]) => `${words.key(key)}: ${inner(part)}`);
  return syntaxOfRecord(words, fields);
}

const syntaxOfRecord = (words: Words, fields: readonly string[]) =>
  words === PYTHON ? `{${fields.join(', ')}}` : `{ ${fields.join(', ')} }`;

/** Lists in lists. */
function nested(tensor: Tensor, words: Words): string {
  const { dtype, shape } = tensor;
  const element = (place: number) => {
    const number = elementAt(tensor, place);
    return dtype === 'bool' ? words.truth(number !== 0) : words.number(number);
  };
  const level = (axis: number, offset: number): string => {
    const length = shape[axis];
    if (length === undefined) return element(offset);
    const stride = sizeOf(shape.slice(axis + 1));
    const items = Array.from({ length }, (_, index) => level(axis + 1, offset + index * stride));
    return `[${items.join(', ')}]`;
  };
  return level(0, 0);
}

/** The number that all elements are, where there are many of them. */
function constantOf(tensor: Tensor): number | null {
  if (tensor.data.length < LARGE || tensor.shape.length === 0 || tensor.dtype === 'bool') return null;
  const [first = 0, ...rest] = Array.from(tensor.data, Number);
  return rest.every((element) => element === first) ? first : null;
}

function nestedArrays(tensor: Tensor): string {
  const constant = constantOf(tensor);
  if (constant === null) return nested(tensor, TYPESCRIPT);
  const [last = 1, ...outer] = [...tensor.shape].reverse();
  return outer.reduce(
    (inner, length) => `Array.from({ length: ${length} }, () => ${inner})`,
    `Array(${last}).fill(${TYPESCRIPT.number(constant)})`,
  );
}

/** What programs are given: floats as float64, integers as int64. */
function numpyArray(tensor: Tensor): string {
  const dtype = isFloating(tensor.dtype) ? 'float' : tensor.dtype === 'bool' ? 'bool' : 'int';
  const constant = constantOf(tensor);
  if (constant === null) return `np.array(${nested(tensor, PYTHON)}, dtype=${dtype})`;
  const shape = PYTHON.list(tensor.shape, (axis) => PYTHON.number(Number(axis)));
  return `np.full(${shape}, ${PYTHON.number(constant)}, dtype=${dtype})`;
}

const TFJS_DTYPES: Readonly<Record<Tensor['dtype'], 'float32' | 'int32' | 'bool'>> = {
  float64: 'float32',
  float32: 'float32',
  int64: 'int32',
  int32: 'int32',
  uint8: 'int32',
  bool: 'bool',
};

function tfjsTensor(tensor: Tensor): string {
  const dtype = TFJS_DTYPES[tensor.dtype];
  const constant = constantOf(tensor);
  if (constant !== null) {
    const number = TYPESCRIPT.number(constant);
    return `tf.fill([${tensor.shape.join(', ')}], ${number}${dtype === 'float32' ? '' : `, '${dtype}'`})`;
  }
  const numbers = nested(tensor, TYPESCRIPT);
  return dtype === 'float32' ? `tf.tensor(${numbers})` : `tf.tensor(${numbers}, undefined, '${dtype}')`;
}

/** Numbers in regular lists are written as arrays whoever made them. */
function asArray(value: Value): Value {
  const reading = readNumbers(value);
  if (reading.status === 'tensor') return reading.tensor;
  if (isList(value)) return value.map(asArray);
  if (value === null || !isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, asArray(part)]));
}

const result = (value: Value, words: Words) =>
  write(asArray(value), words, (tensor) => nested(tensor, words));

const IN_JAVASCRIPT: Omit<Writer, 'print' | 'value'> = {
  comment: '//',
  error: 'Error',
  before: () => [],
  result: (value) => result(value, TYPESCRIPT),
};

const WRITERS: Readonly<Record<Language, Writer>> = {
  typescript: {
    ...IN_JAVASCRIPT,
    print: (call) => `console.log(${call});`,
    value: (value) => write(value, TYPESCRIPT, nestedArrays),
  },
  tfjs: {
    ...IN_JAVASCRIPT,
    // The numbers of a tensor, and not its fields.
    print: (call) => `console.log(String(${call}));`,
    value: (value) => write(value, TYPESCRIPT, tfjsTensor),
  },
  python: {
    comment: '#',
    error: 'Exception',
    before: (args) => (args.some((text) => text.includes('np.')) ? ['import numpy as np', ''] : []),
    print: (call) => `print(${call})`,
    value: (value) => write(value, PYTHON, numpyArray),
    result: (value) => result(value, PYTHON),
  },
};
