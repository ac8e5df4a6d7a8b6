/** 합이 1인 가우시안 커널 · Gaussian kernel whose sum is 1. */
export function gaussianKernel(size: number, sigma: number): number[][] {
  const middle = (size - 1) / 2;
  const kernel: number[][] = [];
  for (let i = 0; i < size; i++) {
    const row: number[] = [];
    for (let j = 0; j < size; j++) {
      // 여기를 고치세요 · change this line: i − middle and j − middle are the distances.
      row.push(0);
    }
    kernel.push(row);
  }
  // 여기를 고치세요 · change this line: divide by the sum.
  return kernel;
}

/** 선명한 이미지 · image + amount · (image − blurred). */
export function sharpen(image: number[][], amount: number): number[][] {
  const kernel = gaussianKernel(3, 1);
  return image.map((row, y) =>
    row.map((pixel, x) => {
      let blurred = 0;
      // 여기를 채우세요 · fill in: blur, with 0 outside the image, and sharpen.
      return pixel;
    }),
  );
}
