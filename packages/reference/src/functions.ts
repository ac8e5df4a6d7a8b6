import { readNumbers, toNested, tensorOf, type Value } from '@convolab/tensor';
import { conv2d } from './convolution.ts';
import type { Matrix } from './matrix.ts';

/** Computes an exercise's expected result from its arguments; throws RangeError for arguments that it cannot take. */
export type ReferenceFunction = (args: readonly Value[]) => Value;

/** A matrix from the argument at `position`. */
function matrixArgument(args: readonly Value[], position: number): Matrix {
  const reading = readNumbers(args[position] ?? null);
  if (reading.status !== 'tensor' || reading.tensor.shape.length !== 2) {
    throw new RangeError(`Argument ${position + 1} is no matrix.`);
  }
  const rows = toNested(reading.tensor);
  return Array.isArray(rows) ? rows.map((row) => (Array.isArray(row) ? row.map(Number) : [row])) : [[rows]];
}

const matrixResult = (matrix: Matrix): Value =>
  tensorOf('float64', [matrix.length, matrix[0]?.length ?? 0], matrix.flat());

/** What an exercise may name as its `reference`. */
const REFERENCE_FUNCTIONS: ReadonlyMap<string, ReferenceFunction> = new Map<string, ReferenceFunction>([
  ['conv2d', (args) => matrixResult(conv2d(matrixArgument(args, 0), matrixArgument(args, 1)))],
]);

/** The reference of that name, or null. */
export const findReference = (name: string): ReferenceFunction | null =>
  REFERENCE_FUNCTIONS.get(name) ?? null;

export const referenceNames = (): string[] => [...REFERENCE_FUNCTIONS.keys()];
