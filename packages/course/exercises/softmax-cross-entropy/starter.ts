/** 한 행의 확률 · the probabilities of one row. */
function softmax(z: number[]): number[] {
  const largest = Math.max(...z);
  const powers = z.map((score) => Math.exp(score - largest));
  const sum = powers.reduce((total, power) => total + power);
  return powers.map((power) => power / sum);
}

/** 평균 손실 · the mean loss. */
export function loss(logits: number[][], labels: number[]): number {
  let total = 0;
  // 여기를 채우세요 · fill in: the loss of each sample.
  return total / logits.length;
}

/** 점수의 기울기 · the gradient of the scores. */
export function gradient(logits: number[][], labels: number[]): number[][] {
  // 여기를 고치세요 · change this line.
  return logits.map((z, n) => softmax(z));
}
