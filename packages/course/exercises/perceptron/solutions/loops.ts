export function predict(w: number[], b: number, x: number[]): number {
  let z = b;
  for (let i = 0; i < x.length; i++) z += w[i] * x[i];
  return z >= 0 ? 1 : 0;
}

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
    X.forEach((x, n) => {
      const miss = y[n] - predict(w, b, x);
      if (miss !== 0) wrong++;
      x.forEach((input, i) => {
        w[i] += lr * miss * input;
      });
      b += lr * miss;
    });
    errors.push(wrong);
  }
  return { w, b, errors };
}
