/** 펼치기 → 완전연결층 → ReLU · flatten, dense, ReLU. */
export function flattenDense(x: number[][][], W: number[][], b: number[]): number[] {
  const v: number[] = [];
  // 여기를 채우세요 · fill in: row by row, column by column, channel by channel.
  return b.map((bias, k) => {
    let sum = bias;
    // 여기를 채우세요 · fill in: the products of v with column k of W, then ReLU.
    return 0;
  });
}
