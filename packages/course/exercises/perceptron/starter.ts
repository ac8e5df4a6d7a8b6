/** 0 또는 1 · 1 where w·x + b is 0 or more. */
export function predict(w: number[], b: number, x: number[]): number {
  // 여기를 고치세요 · change this line.
  return 0;
}

/** 퍼셉트론의 학습 · the perceptron rule. */
export function train(
  X: number[][],
  y: number[],
  lr: number,
  epochs: number,
): { w: number[]; b: number; errors: number[] } {
  const w = X[0].map(() => 0);
  let b = 0;
  const errors: number[] = [];
  for (let epoch = 0; epoch < epochs; epoch++) {
    let wrong = 0;
    // 여기를 채우세요 · fill in: predict each sample, and correct w and b.
    errors.push(wrong);
  }
  return { w, b, errors };
}
