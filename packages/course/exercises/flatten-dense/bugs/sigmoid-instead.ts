export function flattenDense(x: number[][][], W: number[][], b: number[]): number[] {
  const v: number[] = [];
  for (let y = 0; y < x.length; y++) {
    for (let column = 0; column < x[0].length; column++) {
      for (let c = 0; c < x[0][0].length; c++) v.push(x[y][column][c]);
    }
  }
  return b.map((bias, k) => {
    let sum = bias;
    for (let i = 0; i < v.length; i++) sum += v[i] * W[i][k];
    return 1 / (1 + Math.exp(-sum));
  });
}
