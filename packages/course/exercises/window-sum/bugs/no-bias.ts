export function windowSum(W: number[][], X: number[][], b: number): number {
  let sum = 0;
  for (let i = 0; i < W.length; i++) {
    for (let j = 0; j < W[0].length; j++) {
      sum += W[i][j] * X[i][j];
    }
  }
  return sum;
}
