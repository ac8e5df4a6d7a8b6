type Layer = { W: number[][]; b: number[]; activation: string };

function activate(z: number[], activation: string): number[] {
  if (activation === 'relu') return z.map((x) => Math.max(0, x));
  if (activation === 'tanh') return z.map(Math.tanh);
  if (activation === 'sigmoid') return z.map((x) => 1 / (1 + Math.exp(-x)));
  if (activation === 'linear') return z;
  const largest = Math.max(...z);
  const powers = z.map((x) => Math.exp(x - largest));
  const sum = powers.reduce((total, power) => total + power);
  return powers.map((power) => power / sum);
}

export function forward(X: number[][], layers: Layer[]): number[][] {
  return X.map((x) => {
    let values = x;
    for (const { W, b, activation } of layers) {
      const sums = b.map((bias, k) => values.reduce((sum, value, i) => sum + value * W[i][k], 0));
      values = activate(sums, activation);
    }
    return values;
  });
}

export function xorLayers(): Layer[] {
  return [
    {
      W: [
        [1, 1],
        [1, 1],
      ],
      b: [0, -1],
      activation: 'relu',
    },
    { W: [[1], [-2]], b: [0], activation: 'linear' },
  ];
}
