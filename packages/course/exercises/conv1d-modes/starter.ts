/** full, same, valid 합성곱 · convolution with a mode: 'full', 'same' or 'valid'. */
export function conv1dMode(x: number[], h: number[], mode: string): number[] {
  const full: number[] = new Array(x.length + h.length - 1).fill(0);
  for (let k = 0; k < x.length; k++) {
    for (let j = 0; j < h.length; j++) {
      full[k + j] += x[k] * h[j];
    }
  }
  // 여기를 채우세요 · fill in: refuse what does not fit, then keep the part that mode asks for.
  return full;
}
