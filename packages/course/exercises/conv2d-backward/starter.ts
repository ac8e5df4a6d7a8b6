/** 합성곱의 역전파 · back-propagation through a convolution: valid, stride 1, not flipped. */
export function conv2dBackward(
  x: number[][],
  w: number[][],
  dY: number[][],
): { dX: number[][]; dW: number[][]; db: number } {
  const dX = x.map((row) => row.map(() => 0));
  const dW = w.map((row) => row.map(() => 0));
  let db = 0;
  for (let top = 0; top < dY.length; top++) {
    for (let left = 0; left < dY[0].length; left++) {
      // 여기를 채우세요 · fill in: what this output adds to the gradients.
    }
  }
  return { dX, dW, db };
}
