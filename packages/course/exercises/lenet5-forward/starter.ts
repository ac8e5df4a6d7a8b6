type Layer<W> = { W: W; b: number[] };
type Weights = {
  c1: Layer<number[][][][]>; // W[5][5][1][6]
  c3: Layer<number[][][][]>; // W[5][5][6][16]
  c5: Layer<number[][]>; // W[400][120]
  f6: Layer<number[][]>; // W[120][84]
  output: Layer<number[][]>; // W[84][10]
};

export function lenet5(image: number[][], weights: Weights, activation: string, pooling: string): number[] {
  // C1 → S2 → C3 → S4 → C5 → F6 → output → softmax
  return [0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
}
