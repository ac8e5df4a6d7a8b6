export function convLayer(
  x: number[][][],
  weights: number[][][][],
  bias: number[],
  stride: number[],
  padding: number[],
): number[][][] {
  const [sh, sw] = stride;
  const [ph, pw] = padding;
  const outputHeight = Math.floor((x.length + 2 * ph - weights.length) / sh) + 1;
  const outputWidth = Math.floor((x[0].length + 2 * pw - weights[0].length) / sw) + 1;
  const output: number[][][] = [];
  for (let row = 0; row < outputHeight; row++) {
    output.push([]);
    for (let column = 0; column < outputWidth; column++) {
      const sums = [...bias];
      for (let i = 0; i < weights.length; i++) {
        for (let j = 0; j < weights[0].length; j++) {
          const pixel = x[row * sh + i]?.[column * sw + j] ?? [];
          pixel.forEach((value, c) => {
            for (let f = 0; f < sums.length; f++) sums[f] += value * weights[i][j][c][f];
          });
        }
      }
      output[row].push(sums);
    }
  }
  return output;
}
