export function softmax(z: any): any {
  if (Array.isArray(z[0])) return z.map((row: any) => softmax(row));
  const largest = Math.max(...z);
  const powers: number[] = z.map((score: number) => Math.exp(score - largest));
  const sum = powers.reduce((total, power) => total + power);
  return powers.map((power) => power / sum);
}

export function classify(z: number[]): number {
  let best = 0;
  for (let i = 1; i < z.length; i++) {
    if (z[i] > z[best]) best = i;
  }
  return best + 1;
}
