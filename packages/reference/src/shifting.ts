import { elementOrZero, generate, sizeOfMatrix, type Matrix } from './matrix.ts';

/**
 * How many pixels of image [H, W] differ from those of the image moved `dx` to the right and `dy` down, where zeros enter: the inputs
 * of a fully connected network that change.
 */
export function changedInputs(image: Matrix, dx: number, dy: number): number {
  const moved = generate(sizeOfMatrix(image, 'image'), (row, column) =>
    elementOrZero(image, row - dy, column - dx),
  );
  return image.flatMap((row, y) => row.filter((pixel, x) => pixel !== moved[y]?.[x])).length;
}
