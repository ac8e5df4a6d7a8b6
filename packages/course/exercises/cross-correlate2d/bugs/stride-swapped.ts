export function crossCorrelate2d(
  image: number[][],
  kernel: number[][],
  stride: number[],
  padding: number[],
): number[][] {
  const [sw, sh] = stride;
  const [ph, pw] = padding;
  const outputHeight = Math.floor((image.length + 2 * ph - kernel.length) / sh) + 1;
  const outputWidth = Math.floor((image[0].length + 2 * pw - kernel[0].length) / sw) + 1;
  const output: number[][] = [];
  for (let y = 0; y < outputHeight; y++) {
    const row: number[] = [];
    for (let x = 0; x < outputWidth; x++) {
      let sum = 0;
      kernel.forEach((weights, i) =>
        weights.forEach((weight, j) => {
          sum += weight * (image[y * sh - ph + i]?.[x * sw - pw + j] ?? 0);
        }),
      );
      row.push(sum);
    }
    output.push(row);
  }
  return output;
}
