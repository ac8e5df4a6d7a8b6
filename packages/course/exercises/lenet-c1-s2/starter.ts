const ACTIVATIONS: Record<string, (z: number) => number> = {
  linear: (z) => z,
  // 여기를 채우세요 · fill in: tanh, relu, sigmoid.
};

/** C1과 S2 · convolution + bias → activation → 2×2 pooling. */
export function c1s2(
  image: number[][],
  weights: number[][][][],
  bias: number[],
  activation: string,
  pooling: string,
): number[][][] {
  const activate = ACTIVATIONS[activation] ?? ACTIVATIONS.linear;
  /** C1의 한 칸 · one cell of C1. */
  const c1 = (y: number, x: number, f: number): number => {
    let sum = bias[f];
    // 여기를 채우세요 · fill in: the products of the window with kernel f.
    return activate(sum);
  };
  const height = (image.length - weights.length + 1) / 2;
  const width = (image[0].length - weights[0].length + 1) / 2;
  const output: number[][][] = [];
  for (let y = 0; y < height; y++) {
    output.push([]);
    for (let x = 0; x < width; x++) {
      // 여기를 고치세요 · change this line: pool four cells of C1.
      output[y].push(bias.map((_, f) => 0));
    }
  }
  return output;
}
