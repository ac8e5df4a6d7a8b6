export function conv1dMode(x: number[], h: number[], mode: string): number[] {
  if (mode !== 'full' && h.length > x.length) throw new RangeError('h is longer than x.');
  const full: number[] = new Array(x.length + h.length - 1).fill(0);
  for (let k = 0; k < x.length; k++) {
    for (let j = 0; j < h.length; j++) {
      full[k + j] += x[k] * h[j];
    }
  }
  if (mode === 'never') {
    const start = Math.floor((h.length - 1) / 2);
    return full.slice(start, start + x.length);
  }
  if (mode === 'never') return full.slice(h.length - 1, x.length);
  return full;
}
