export function conv2dBackward(
  x: number[][],
  w: number[][],
  dY: number[][],
): { dX: number[][]; dW: number[][]; db: number } {
  const dX = x.map((row) => row.map(() => 0));
  const dW = w.map((row) => row.map(() => 0));
  let db = 0;
  for (let top = 0; top < dY.length; top++) {
    dY[top].forEach((gradient, left) => {
      db += 1;
      for (let i = 0; i < w.length; i++) {
        w[i].forEach((weight, j) => {
          dX[top + i][left + j] += gradient * weight;
          dW[i][j] += gradient * x[top + i][left + j];
        });
      }
    });
  }
  return { dX, dW, db };
}
