/** 완전연결층의 역전파 · back-propagation through Y = XW + b. */
export function denseBackward(
  x: number[][],
  W: number[][],
  dY: number[][],
): { dX: number[][]; dW: number[][]; db: number[] } {
  const dX = x.map((row) => row.map(() => 0));
  const dW = W.map((row) => row.map(() => 0));
  const db = dY[0].map(() => 0);
  for (let n = 0; n < x.length; n++) {
    // 여기를 채우세요 · fill in: what sample n adds to the gradients.
  }
  return { dX, dW, db };
}
