import {
  isList,
  isRecord,
  readNumbers,
  toNested,
  type NestedNumbers,
  type Tensor,
  type Value,
} from '@convolab/tensor';
import type { Kernels, Maps, Matrix } from './matrix.ts';

/** Reads an argument as what a reference function takes; throws RangeError, which names the argument. */
export type Reader<T> = (value: Value, name: string) => T;

export const tensor: Reader<Tensor> = (value, name) => {
  const reading = readNumbers(value);
  if (reading.status !== 'tensor') throw new RangeError(`${name} is no tensor.`);
  return reading.tensor;
};

/** Trained weights come with every image anew: each tensor is nested once. */
const nestedTensors = new WeakMap<Tensor, NestedNumbers>();

function nestedOf(value: Value, rank: number, name: string): NestedNumbers {
  const read = tensor(value, name);
  if (read.shape.length !== rank) throw new RangeError(`${name} has not ${rank} axes.`);
  const nested = nestedTensors.get(read) ?? toNested(read);
  nestedTensors.set(read, nested);
  return nested;
}

// What the reading just found: so many axes.
export const vector: Reader<readonly number[]> = (value, name) => nestedOf(value, 1, name) as number[];
export const matrix: Reader<Matrix> = (value, name) => nestedOf(value, 2, name) as number[][];
export const maps: Reader<Maps> = (value, name) => nestedOf(value, 3, name) as number[][][];
export const kernels: Reader<Kernels> = (value, name) => nestedOf(value, 4, name) as number[][][][];

export const number: Reader<number> = (value, name) => {
  if (typeof value !== 'number') throw new RangeError(`${name} is no number.`);
  return value;
};

/** A size, stride or padding: [rows, columns]. */
export const pair: Reader<readonly [number, number]> = (value, name) => {
  const [rows, columns, ...more] = vector(value, name);
  if (rows === undefined || columns === undefined || more.length > 0) {
    throw new RangeError(`${name} are no two numbers.`);
  }
  return [rows, columns];
};

/** A padding: [top, bottom, left, right]. */
export const sides: Reader<readonly [number, number, number, number]> = (value, name) => {
  const [top, bottom, left, right, ...more] = vector(value, name);
  if (
    top === undefined ||
    bottom === undefined ||
    left === undefined ||
    right === undefined ||
    more.length > 0
  )
    throw new RangeError(`${name} are no four numbers.`);
  return [top, bottom, left, right];
};

/** One of these texts. */
export const choice =
  <Choice extends string>(...choices: readonly Choice[]): Reader<Choice> =>
  (value, name) => {
    const found = choices.find((one) => one === value);
    if (found === undefined) throw new RangeError(`${name} is none of ${choices.join(', ')}.`);
    return found;
  };

/** A record that has these fields, and maybe others. */
export const record =
  <Fields extends object>(readers: {
    readonly [Field in keyof Fields]: Reader<Fields[Field]>;
  }): Reader<Fields> =>
  (value, name) => {
    if (!isRecord(value)) throw new RangeError(`${name} is no record.`);
    const fields = Object.entries<Reader<unknown>>(readers).map(([field, read]) => [
      field,
      read(value[field] ?? null, `${name}.${field}`),
    ]);
    return Object.fromEntries(fields) as Fields;
  };

/** A list of items that are read alike. */
export const list =
  <Item>(read: Reader<Item>): Reader<readonly Item[]> =>
  (value, name) => {
    if (!isList(value)) throw new RangeError(`${name} is no list.`);
    return value.map((item, position) => read(item, `${name}[${position}]`));
  };
