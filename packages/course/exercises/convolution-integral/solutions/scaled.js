export const convolveSampled = (f, g, dt) => {
  const y = new Float64Array(f.length + g.length - 1);
  f.forEach((a, k) => g.forEach((b, j) => (y[k + j] += a * b)));
  return y.map((sum) => sum * dt);
};
