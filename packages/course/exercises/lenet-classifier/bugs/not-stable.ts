const ACTIVATIONS: Record<string, (z: number) => number> = {
  linear: (z) => z,
  tanh: Math.tanh,
  relu: (z) => Math.max(0, z),
  sigmoid: (z) => 1 / (1 + Math.exp(-z)),
};

function softmax(z: number[]): number[] {
  const largest = Math.max(...z);
  const powers = z.map((score) => Math.exp(score));
  const sum = powers.reduce((total, power) => total + power);
  return powers.map((power) => power / sum);
}

export function classifier(
  maps: number[][][],
  layers: { W: number[][]; b: number[] }[],
  activation: string,
): number[] {
  let values = maps.flat(2);
  layers.forEach(({ W, b }, layer) => {
    const sums = [...b];
    values.forEach((value, i) => {
      for (let k = 0; k < sums.length; k++) sums[k] += value * W[i][k];
    });
    values = layer === layers.length - 1 ? softmax(sums) : sums.map(ACTIVATIONS[activation]);
  });
  return values;
}
