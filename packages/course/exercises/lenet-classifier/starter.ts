const ACTIVATIONS: Record<string, (z: number) => number> = {
  linear: (z) => z,
  tanh: Math.tanh,
  relu: (z) => Math.max(0, z),
  sigmoid: (z) => 1 / (1 + Math.exp(-z)),
};

function softmax(z: number[]): number[] {
  // 여기를 고치세요 · change this line.
  return z;
}

/** 분류기 · the classifier: flatten, dense layers, softmax. */
export function classifier(
  maps: number[][][],
  layers: { W: number[][]; b: number[] }[],
  activation: string,
): number[] {
  // 여기를 고치세요 · change this line: flatten.
  let values: number[] = [];
  layers.forEach(({ W, b }, layer) => {
    // 여기를 채우세요 · fill in: the sums of this layer, then its activation.
    values = b;
  });
  return values;
}
