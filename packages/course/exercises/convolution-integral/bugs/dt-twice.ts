export function convolveSampled(f: number[], g: number[], dt: number): number[] {
  const y: number[] = [];
  for (let n = 0; n < f.length + g.length - 1; n++) {
    let area = 0;
    for (let k = 0; k < f.length; k++) {
      if (n - k >= 0 && n - k < g.length) area += f[k] * g[n - k] * dt * dt;
    }
    y.push(area);
  }
  return y;
}
