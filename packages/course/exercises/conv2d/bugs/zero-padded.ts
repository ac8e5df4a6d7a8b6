export function conv2d(image: number[][], kernel: number[][]): number[][] {
  // Zero padding keeps the size of the image.
  const top = Math.floor((kernel.length - 1) / 2);
  const left = Math.floor((kernel[0].length - 1) / 2);
  return image.map((imageRow, y) =>
    imageRow.map((_, x) => {
      let sum = 0;
      for (let i = 0; i < kernel.length; i++) {
        for (let j = 0; j < kernel[0].length; j++) {
          const pixel = image[y + i - top]?.[x + j - left] ?? 0;
          sum += pixel * kernel[kernel.length - 1 - i][kernel[0].length - 1 - j];
        }
      }
      return sum;
    }),
  );
}
