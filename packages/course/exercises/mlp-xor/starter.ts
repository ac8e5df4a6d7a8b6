type Layer = { W: number[][]; b: number[]; activation: string };

/** 한 행에 활성화 함수 · the activation of one row. */
function activate(z: number[], activation: string): number[] {
  // 여기를 채우세요 · fill in: relu, tanh, sigmoid, softmax.
  return z;
}

/** 순전파 · the forward pass: [N][in] → [N][out]. */
export function forward(X: number[][], layers: Layer[]): number[][] {
  return X.map((x) => {
    let values = x;
    for (const { W, b, activation } of layers) {
      // 여기를 고치세요 · change this line: the sums of this layer.
      const sums = b;
      values = activate(sums, activation);
    }
    return values;
  });
}

/** XOR을 계산하는 층 · layers that compute XOR. */
export function xorLayers(): Layer[] {
  // 여기를 고치세요 · change this line.
  return [{ W: [[0], [0]], b: [0], activation: 'linear' }];
}
