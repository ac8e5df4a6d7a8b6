/** Rows of equally many numbers. */
export type Matrix = readonly (readonly number[])[];
/** Feature maps side by side: [H][W][C]. */
export type Maps = readonly Matrix[];
/** Kernels of a convolution layer: [KH][KW][C][F]. */
export type Kernels = readonly Maps[];

export interface Size {
  readonly rows: number;
  readonly columns: number;
}

/** Rows and columns; throws RangeError for an empty or ragged matrix. */
export function sizeOfMatrix(matrix: Matrix, name: string): Size {
  const columns = matrix[0]?.length ?? 0;
  if (columns === 0) throw new RangeError(`${name} is empty.`);
  if (matrix.some((row) => row.length !== columns))
    throw new RangeError(`The rows of ${name} differ in length.`);
  return { rows: matrix.length, columns };
}

/** The element, or 0 outside: what zero padding reads there. */
export const elementOrZero = (matrix: Matrix, row: number, column: number): number =>
  matrix[row]?.[column] ?? 0;

/** Rows of elements that are computed from their places: a matrix of numbers, or maps of pixels. */
export const generate = <Element>(
  size: Size,
  element: (row: number, column: number) => Element,
): Element[][] =>
  Array.from({ length: size.rows }, (_, row) =>
    Array.from({ length: size.columns }, (__, column) => element(row, column)),
  );

export const transpose = (matrix: Matrix): number[][] => {
  const { rows, columns } = sizeOfMatrix(matrix, 'matrix');
  return generate({ rows: columns, columns: rows }, (row, column) => elementOrZero(matrix, column, row));
};

/** Throws RangeError unless `value` is an integer of at least `least`. */
export function requireInteger(value: number, least: number, name: string): void {
  if (!Number.isSafeInteger(value) || value < least) {
    throw new RangeError(`${name} must be an integer of at least ${least}.`);
  }
}
