const KERNELS: Record<string, [number[][], number[][]]> = {
  sobel: [
    [
      [-1, 0, 1],
      [-2, 0, 2],
      [-1, 0, 1],
    ],
    [
      [-1, -2, -1],
      [0, 0, 0],
      [1, 2, 1],
    ],
  ],
  prewitt: [
    [
      [-1, 0, 1],
      [-1, 0, 1],
      [-1, 0, 1],
    ],
    [
      [-1, -1, -1],
      [0, 0, 0],
      [1, 1, 1],
    ],
  ],
  roberts: [
    [
      [1, 0],
      [0, -1],
    ],
    [
      [0, 1],
      [-1, 0],
    ],
  ],
};

export function edgeFilter(image: number[][], name: string): number[][] {
  const [first, second] = KERNELS[name];
  const output: number[][] = [];
  for (let y = 0; y + first.length <= image.length; y++) {
    const row: number[] = [];
    for (let x = 0; x + first.length <= image[0].length; x++) {
      let one = 0;
      let two = 0;
      for (let i = 0; i < first.length; i++) {
        for (let j = 0; j < first.length; j++) {
          one += image[y + i][x + j] * first[i][j];
          two += image[y + i][x + j] * second[i][j];
        }
      }
      row.push(Math.min(255, Math.round(Math.sqrt(one ** 2 + two ** 2))));
    }
    output.push(row);
  }
  return output;
}
