export function conv2d(image: number[][], kernel: number[][]): number[][] {
  const kernelHeight = kernel.length;
  const kernelWidth = kernel[0].length;
  const output: number[][] = [];
  for (let y = 0; y + kernelHeight <= image.length; y++) {
    const row: number[] = [];
    for (let x = 0; x + kernelWidth <= image[0].length; x++) {
      let sum = 0;
      for (let i = 0; i < kernelHeight; i++) {
        for (let j = 0; j < kernelWidth; j++) {
          sum +=
            (image[y + i][x + j] * kernel[kernelHeight - 1 - i][kernelWidth - 1 - j]) /
            (kernelHeight * kernelWidth);
        }
      }
      row.push(sum);
    }
    output.push(row);
  }
  return output;
}
