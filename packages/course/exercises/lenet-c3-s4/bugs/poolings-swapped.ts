const ACTIVATIONS: Record<string, (z: number) => number> = {
  linear: (z) => z,
  tanh: Math.tanh,
  relu: (z) => Math.max(0, z),
  sigmoid: (z) => 1 / (1 + Math.exp(-z)),
};

export function c3s4(
  maps: number[][][],
  weights: number[][][][],
  bias: number[],
  table: number[][],
  activation: string,
  pooling: string,
): number[][][] {
  const activate = ACTIVATIONS[activation];
  const c3 = (y: number, x: number, f: number): number => {
    let sum = bias[f];
    for (let i = 0; i < weights.length; i++) {
      for (let j = 0; j < weights[0].length; j++) {
        table.forEach((row, c) => {
          if (row[f] === 1) sum += maps[y + i][x + j][c] * weights[i][j][c][f];
        });
      }
    }
    return activate(sum);
  };
  const height = (maps.length - weights.length + 1) / 2;
  const width = (maps[0].length - weights[0].length + 1) / 2;
  const output: number[][][] = [];
  for (let y = 0; y < height; y++) {
    output.push([]);
    for (let x = 0; x < width; x++) {
      const pooled = bias.map((_, f) => {
        const four = [
          c3(2 * y, 2 * x, f),
          c3(2 * y, 2 * x + 1, f),
          c3(2 * y + 1, 2 * x, f),
          c3(2 * y + 1, 2 * x + 1, f),
        ];
        if (pooling !== 'max') return Math.max(...four);
        return four.reduce((sum, value) => sum + value) / 4;
      });
      output[y].push(pooled);
    }
  }
  return output;
}
