/** 합성곱층 · convolution layer: x [H][W][C] → [OH][OW][F]. */
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
      // 여기를 채우세요 · fill in: one number for each kernel.
      output[row].push(bias.map(() => 0));
    }
  }
  return output;
}
