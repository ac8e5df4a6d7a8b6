import { readNumbers, tensorOf, type Tensor, type Value } from '@convolab/tensor';
import type { Reader } from './value-readers.ts';

/** Computes an exercise's expected result from its arguments; throws RangeError for arguments that it cannot take. */
export type ReferenceFunction = (args: readonly Value[]) => Value;

/** A reference function of one that takes its arguments read. */
export const define =
  <Args extends readonly unknown[]>(
    readers: { readonly [Position in keyof Args]: Reader<Args[Position]> },
    compute: (...args: Args) => Value,
  ): ReferenceFunction =>
  (args) => {
    const read = readers.map((reader, position) =>
      reader(args[position] ?? null, `Argument ${position + 1}`),
    );
    return compute(...(read as unknown as Args));
  };

/** Evenly nested lists as the tensor that they form. */
export function numbers(nested: Value): Tensor {
  const reading = readNumbers(nested);
  if (reading.status !== 'tensor') throw new RangeError(`The result is no tensor: ${reading.status}.`);
  return reading.tensor;
}

/** Whole numbers, which are compared exactly. */
export const integer = (value: number): Tensor => tensorOf('int64', [], [value]);
export const integers = (values: readonly number[]): Tensor => tensorOf('int64', [values.length], values);

/** Changes each row along the last axis, whose length may change with it. */
export function alongLastAxis(
  { shape, data }: Tensor,
  change: (row: readonly number[]) => readonly number[],
): Tensor {
  const length = shape.at(-1) ?? 1;
  const elements = Array.from(data, Number);
  const rows = Array.from({ length: elements.length / length }, (_, row) =>
    change(elements.slice(row * length, (row + 1) * length)),
  );
  return tensorOf('float64', [...shape.slice(0, -1), rows[0]?.length ?? 0], rows.flat());
}

export const eachElement = ({ shape, data }: Tensor, change: (element: number) => number): Tensor =>
  tensorOf('float64', shape, Array.from(data, Number).map(change));
