export function denseBackward(
  x: number[][],
  W: number[][],
  dY: number[][],
): { dX: number[][]; dW: number[][]; db: number[] } {
  const dX = x.map((row) => row.map(() => 0));
  const dW = W.map((row) => row.map(() => 0));
  const db = dY[0].map(() => 0);
  for (let n = 0; n < x.length; n++) {
    for (let k = 0; k < db.length; k++) {
      db[k] += dY[n][k];
      for (let i = 0; i < W.length; i++) {
        dX[n][i] -= dY[n][k] * W[i][k];
        dW[i][k] -= x[n][i] * dY[n][k];
      }
    }
  }
  return { dX, dW, db };
}
