/** 표본으로 구한 합성곱 적분 · the convolution integral of samples dt apart. */
export function convolveSampled(f: number[], g: number[], dt: number): number[] {
  const y: number[] = [];
  for (let n = 0; n < f.length + g.length - 1; n++) {
    let area = 0;
    // 여기를 채우세요 · fill in: add the rectangles f[k]·g[n−k]·dt.
    y.push(area);
  }
  return y;
}
