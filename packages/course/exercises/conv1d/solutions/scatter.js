// Every number of the signal leaves a copy of the kernel.
export const conv1d = (x, h) => {
  const y = new Array(x.length + h.length - 1).fill(0);
  x.forEach((sample, k) => h.forEach((weight, j) => (y[k + j] += sample * weight)));
  return y;
};
