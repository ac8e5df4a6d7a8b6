export function maxPoolBackward(
  image: number[][],
  dY: number[][],
  size: number[],
  stride: number[],
): number[][] {
  const [ph, pw] = size;
  const [sh, sw] = stride;
  const dX = image.map((row) => row.map(() => 0));
  for (let y = 0; y < dY.length; y++) {
    for (let x = 0; x < dY[0].length; x++) {
      let [row, column] = [y * sh, x * sw];
      let largest = 0;
      for (let i = y * sh; i < y * sh + ph; i++) {
        for (let j = x * sw; j < x * sw + pw; j++) {
          if (image[i][j] > largest) {
            largest = image[i][j];
            [row, column] = [i, j];
          }
        }
      }
      dX[row][column] += dY[y][x];
    }
  }
  return dX;
}
