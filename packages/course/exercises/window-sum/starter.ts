/** 창 하나의 곱과 합 · product and sum of one window: Σ W·X + b. */
export function windowSum(W: number[][], X: number[][], b: number): number {
  let sum = 0;
  for (let i = 0; i < W.length; i++) {
    for (let j = 0; j < W[0].length; j++) {
      // 여기를 채우세요 · fill in: add the product of this place.
    }
  }
  return sum;
}
