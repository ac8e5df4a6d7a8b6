const ACTIVATIONS: Record<string, (z: number) => number> = {
  linear: (z) => z,
  tanh: Math.tanh,
  relu: (z) => Math.max(0, z),
  sigmoid: (z) => 1 / (1 + Math.exp(-z)),
};

export function c1s2(
  image: number[][],
  weights: number[][][][],
  bias: number[],
  activation: string,
  pooling: string,
): number[][][] {
  const activate = ACTIVATIONS[activation];
  const c1 = (y: number, x: number, f: number): number => {
    let sum = bias[f];
    for (let i = 0; i < weights.length; i++) {
      for (let j = 0; j < weights[0].length; j++) sum += image[y + i][x + j] * weights[i][j][0][f];
    }
    return activate(sum);
  };
  const height = (image.length - weights.length + 1) / 2;
  const width = (image[0].length - weights[0].length + 1) / 2;
  const output: number[][][] = [];
  for (let y = 0; y < height; y++) {
    output.push([]);
    for (let x = 0; x < width; x++) {
      const maps = bias.map((_, f) => {
        const four = [
          c1(2 * y, 2 * x, f),
          c1(2 * y, 2 * x + 1, f),
          c1(2 * y + 1, 2 * x, f),
          c1(2 * y + 1, 2 * x + 1, f),
        ];
        if (pooling === 'max') return Math.max(...four);
        return four.reduce((sum, value) => sum + value);
      });
      output[y].push(maps);
    }
  }
  return output;
}
