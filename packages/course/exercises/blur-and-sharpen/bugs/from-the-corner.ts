export function gaussianKernel(size: number, sigma: number): number[][] {
  const middle = 0;
  const kernel: number[][] = [];
  let sum = 0;
  for (let i = 0; i < size; i++) {
    const row: number[] = [];
    for (let j = 0; j < size; j++) {
      const weight = Math.exp(-((i - middle) ** 2 + (j - middle) ** 2) / (2 * sigma ** 2));
      row.push(weight);
      sum += weight;
    }
    kernel.push(row);
  }
  return kernel.map((row) => row.map((weight) => weight / sum));
}

export function sharpen(image: number[][], amount: number): number[][] {
  const kernel = gaussianKernel(3, 1);
  return image.map((row, y) =>
    row.map((pixel, x) => {
      let blurred = 0;
      for (let i = 0; i < 3; i++) {
        for (let j = 0; j < 3; j++) {
          blurred += (image[y + i - 1]?.[x + j - 1] ?? 0) * kernel[i][j];
        }
      }
      return pixel + amount * (pixel - blurred);
    }),
  );
}
