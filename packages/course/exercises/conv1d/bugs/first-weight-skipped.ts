export function conv1d(x: number[], h: number[]): number[] {
  const y: number[] = [];
  for (let n = 0; n < x.length + h.length - 1; n++) {
    let sum = 0;
    for (let k = 0; k < x.length; k++) {
      const place = n - k;
      if (place > 0 && place < h.length) sum += x[k] * h[place];
    }
    y.push(sum);
  }
  return y;
}
