/** 2차원 합성곱 · two-dimensional convolution: kernel flipped, no padding, stride 1. */
export function conv2d(image: number[][], kernel: number[][]): number[][] {
  const outputHeight = image.length - kernel.length + 1;
  const outputWidth = image[0].length - kernel[0].length + 1;
  const output: number[][] = [];
  for (let y = 0; y < outputHeight; y++) {
    const row: number[] = [];
    for (let x = 0; x < outputWidth; x++) {
      let sum = 0;
      // 여기를 채우세요 · fill in: multiply the window by the flipped kernel and add up.
      row.push(sum);
    }
    output.push(row);
  }
  return output;
}
