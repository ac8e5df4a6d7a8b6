/** 1차원 합성곱(full) · one-dimensional convolution, full: y[n] = Σ x[k]·h[n−k]. */
export function conv1d(x: number[], h: number[]): number[] {
  const y: number[] = [];
  for (let n = 0; n < x.length + h.length - 1; n++) {
    let sum = 0;
    for (let k = 0; k < x.length; k++) {
      // 여기를 채우세요 · fill in: add x[k]·h[n−k] where h has that place.
    }
    y.push(sum);
  }
  return y;
}
