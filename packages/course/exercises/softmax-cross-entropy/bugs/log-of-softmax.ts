function softmax(z: number[]): number[] {
  const largest = Math.max(...z);
  const powers = z.map((score) => Math.exp(score - largest));
  const sum = powers.reduce((total, power) => total + power);
  return powers.map((power) => power / sum);
}

export function loss(logits: number[][], labels: number[]): number {
  let total = 0;
  logits.forEach((z, n) => {
    const largest = Math.max(...z);
    const sum = z.reduce((powers, score) => powers + Math.exp(score - largest), 0);
    total -= Math.log(softmax(z)[labels[n]]);
  });
  return total / logits.length;
}

export function gradient(logits: number[][], labels: number[]): number[][] {
  return logits.map((z, n) =>
    softmax(z).map((share, k) => (k === labels[n] ? share - 1 : share) / logits.length),
  );
}
