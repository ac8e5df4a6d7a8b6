// Plain JavaScript, float32 rows: as right as doubles within the tolerance.
const flip = (kernel) => kernel.map((row) => [...row].reverse()).reverse();

export const conv2d = (image, kernel) => {
  const flipped = flip(kernel);
  const rows = image.length - flipped.length + 1;
  const columns = image[0].length - flipped[0].length + 1;
  return Array.from({ length: rows }, (_, y) =>
    Float32Array.from({ length: columns }, (_, x) =>
      flipped.reduce(
        (sum, row, i) => sum + row.reduce((s, weight, j) => s + weight * image[y + i][x + j], 0),
        0,
      ),
    ),
  );
};
