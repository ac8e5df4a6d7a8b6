const ACTIVATIONS: Record<string, (z: number) => number> = {
  linear: (z) => z,
  tanh: Math.tanh,
  relu: (z) => Math.max(0, z),
  sigmoid: (z) => 1 / (1 + Math.exp(-z)),
};

/** C3과 S4 · convolution by a connection table + bias → activation → 2×2 pooling. */
export function c3s4(
  maps: number[][][],
  weights: number[][][][],
  bias: number[],
  table: number[][],
  activation: string,
  pooling: string,
): number[][][] {
  /** C3의 한 칸 · one cell of C3. */
  const c3 = (y: number, x: number, f: number): number => {
    let sum = bias[f];
    // 여기를 채우세요 · fill in: the products of the maps that kernel f sees, then the activation.
    return sum;
  };
  const height = (maps.length - weights.length + 1) / 2;
  const width = (maps[0].length - weights[0].length + 1) / 2;
  const output: number[][][] = [];
  for (let y = 0; y < height; y++) {
    output.push([]);
    for (let x = 0; x < width; x++) {
      // 여기를 고치세요 · change this line: pool four cells of C3.
      output[y].push(bias.map((_, f) => 0));
    }
  }
  return output;
}
