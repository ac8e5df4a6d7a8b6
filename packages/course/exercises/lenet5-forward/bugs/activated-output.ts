type Layer<W> = { W: W; b: number[] };
type Weights = {
  c1: Layer<number[][][][]>;
  c3: Layer<number[][][][]>;
  c5: Layer<number[][]>;
  f6: Layer<number[][]>;
  output: Layer<number[][]>;
};

export function lenet5(image: number[][], weights: Weights, activation: string, pooling: string): number[] {
  const activate = activation === 'relu' ? (x: number) => Math.max(0, x) : Math.tanh;
  const { c1, c3, c5, f6, output } = weights;
  const input = image.map((row) => row.map((pixel) => [pixel]));
  const s2 = pool(convolve(input, c1, activate), pooling);
  const s4 = pool(convolve(s2, c3, activate), pooling);
  const hidden = dense(s4.flat(2), c5).map(activate);
  return softmax(dense(dense(hidden, f6).map(activate), output).map(activate));
}

// maps[y][x][channel]
function convolve(maps: number[][][], { W, b }: Layer<number[][][][]>, activate: (x: number) => number) {
  const result: number[][][] = [];
  for (let y = 0; y + W.length <= maps.length; y++) {
    const row: number[][] = [];
    for (let x = 0; x + W[0].length <= maps[0].length; x++) {
      const sums = b.slice();
      for (let i = 0; i < W.length; i++) {
        for (let j = 0; j < W[0].length; j++) {
          const pixel = maps[y + i][x + j];
          for (let c = 0; c < pixel.length; c++) {
            const kernel = W[i][j][c];
            for (let f = 0; f < sums.length; f++) sums[f] += pixel[c] * kernel[f];
          }
        }
      }
      row.push(sums.map(activate));
    }
    result.push(row);
  }
  return result;
}

function pool(maps: number[][][], pooling: string): number[][][] {
  const result: number[][][] = [];
  for (let y = 0; y + 1 < maps.length; y += 2) {
    const row: number[][] = [];
    for (let x = 0; x + 1 < maps[0].length; x += 2) {
      const window = [maps[y][x], maps[y][x + 1], maps[y + 1][x], maps[y + 1][x + 1]];
      row.push(
        maps[0][0].map((_, c) => {
          const values = window.map((pixel) => pixel[c]);
          return pooling === 'max' ? Math.max(...values) : values.reduce((sum, v) => sum + v, 0) / 4;
        }),
      );
    }
    result.push(row);
  }
  return result;
}

function dense(input: number[], { W, b }: Layer<number[][]>): number[] {
  return b.map((bias, unit) => input.reduce((sum, x, i) => sum + x * W[i][unit], bias));
}

function softmax(logits: number[]): number[] {
  const largest = Math.max(...logits);
  const exps = logits.map((logit) => Math.exp(logit - largest));
  const total = exps.reduce((sum, e) => sum + e, 0);
  return exps.map((e) => e / total);
}
