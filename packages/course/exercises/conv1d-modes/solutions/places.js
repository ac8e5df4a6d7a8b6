// Computes only the numbers that are kept.
export const conv1dMode = (x, h, mode) => {
  if (mode !== 'full' && h.length > x.length) throw new Error('The kernel is too long.');
  const [start, length] = {
    full: [0, x.length + h.length - 1],
    same: [(h.length - 1) >> 1, x.length],
    valid: [h.length - 1, x.length - h.length + 1],
  }[mode];
  return Array.from({ length }, (_, place) =>
    h.reduce((sum, weight, j) => sum + weight * (x[start + place - j] ?? 0), 0),
  );
};
