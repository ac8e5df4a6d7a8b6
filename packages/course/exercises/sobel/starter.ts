const KX = [
  [-1, 0, 1],
  [-2, 0, 2],
  [-1, 0, 1],
];

/** 소벨 필터 · Sobel filter: cross-correlation, no padding. */
export function sobel(image: number[][]): { gx: number[][]; gy: number[][]; magnitude: number[][] } {
  const gx: number[][] = [];
  const gy: number[][] = [];
  const magnitude: number[][] = [];
  for (let y = 0; y + 3 <= image.length; y++) {
    gx.push([]);
    gy.push([]);
    magnitude.push([]);
    for (let x = 0; x + 3 <= image[0].length; x++) {
      let across = 0;
      let down = 0;
      // 여기를 채우세요 · fill in: add the products with KX, and with KX transposed.
      gx[y].push(across);
      gy[y].push(down);
      // 여기를 고치세요 · change this line.
      magnitude[y].push(0);
    }
  }
  return { gx, gy, magnitude };
}
