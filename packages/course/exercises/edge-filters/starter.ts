const KERNELS: Record<string, [number[][], number[][]]> = {
  // 여기를 채우세요 · fill in: the two kernels of sobel, prewitt and roberts.
};

/** 이름으로 고른 윤곽 필터의 크기 · magnitude of the edge filter of that name. */
export function edgeFilter(image: number[][], name: string): number[][] {
  const [first, second] = KERNELS[name] ?? [[[0]], [[0]]];
  const output: number[][] = [];
  for (let y = 0; y + first.length <= image.length; y++) {
    const row: number[] = [];
    for (let x = 0; x + first[0].length <= image[0].length; x++) {
      // 여기를 채우세요 · fill in: both sums of products, and their magnitude.
      row.push(0);
    }
    output.push(row);
  }
  return output;
}
