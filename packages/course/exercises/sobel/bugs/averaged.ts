const KX = [
  [-1, 0, 1],
  [-2, 0, 2],
  [-1, 0, 1],
];

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
      for (let i = 0; i < 3; i++) {
        for (let j = 0; j < 3; j++) {
          across += (image[y + i][x + j] * KX[i][j]) / 8;
          down += (image[y + i][x + j] * KX[j][i]) / 8;
        }
      }
      gx[y].push(across);
      gy[y].push(down);
      magnitude[y].push(Math.sqrt(across * across + down * down));
    }
  }
  return { gx, gy, magnitude };
}
