// Is right, and leaves the result in the image that it was given.
// expect: wrong-answer
export const conv2d = (image, kernel) => {
  const rows = image.length - kernel.length + 1;
  const columns = image[0].length - kernel[0].length + 1;
  const at = (y, x) =>
    kernel.reduce(
      (sum, row, i) =>
        row.reduce(
          (s, weight, j) => s + weight * image[y + kernel.length - 1 - i][x + row.length - 1 - j],
          sum,
        ),
      0,
    );
  const result = Array.from({ length: rows }, (_, y) => Array.from({ length: columns }, (__, x) => at(y, x)));
  result.forEach((row, y) => (image[y] = row));
  return result;
};
