/** 교차상관 · cross-correlation with stride [down, across] and zero padding [rows, columns]. */
export function crossCorrelate2d(
  image: number[][],
  kernel: number[][],
  stride: number[],
  padding: number[],
): number[][] {
  const [sh, sw] = stride;
  const [ph, pw] = padding;
  // 여기를 고치세요 · change these lines: the size of the output.
  const outputHeight = 1;
  const outputWidth = 1;
  const output: number[][] = [];
  for (let y = 0; y < outputHeight; y++) {
    const row: number[] = [];
    for (let x = 0; x < outputWidth; x++) {
      let sum = 0;
      // 여기를 채우세요 · fill in: the sum of products; outside the image is 0.
      row.push(sum);
    }
    output.push(row);
  }
  return output;
}
