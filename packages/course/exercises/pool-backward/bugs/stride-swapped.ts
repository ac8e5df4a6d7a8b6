export function maxPoolBackward(
  image: number[][],
  dY: number[][],
  size: number[],
  stride: number[],
): number[][] {
  const [ph, pw] = size;
  const [sw, sh] = stride;
  const dX = image.map((row) => row.map(() => 0));
  for (let y = 0; y < dY.length; y++) {
    for (let x = 0; x < dY[0].length; x++) {
      let [row, column] = [y * sh, x * sw];
      for (let i = y * sh; i < y * sh + ph; i++) {
        for (let j = x * sw; j < x * sw + pw; j++) {
          if ((image[i]?.[j] ?? -Infinity) > (image[row]?.[column] ?? -Infinity)) [row, column] = [i, j];
        }
      }
      if (dX[row]?.[column] !== undefined) dX[row][column] += dY[y][x];
    }
  }
  return dX;
}
