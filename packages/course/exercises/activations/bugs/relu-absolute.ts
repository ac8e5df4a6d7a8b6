function each(z: any, change: (x: number) => number): any {
  return Array.isArray(z) ? z.map((part) => each(part, change)) : change(z);
}

export const sigmoid = (z: any) => each(z, (x) => 1 / (1 + Math.exp(-x)));
export const tanh = (z: any) => each(z, (x) => Math.tanh(x));
export const relu = (z: any) => each(z, (x) => Math.abs(x));
export const leakyRelu = (z: any, alpha: number) => each(z, (x) => (x >= 0 ? x : alpha * x));
export const elu = (z: any, alpha: number) => each(z, (x) => (x >= 0 ? x : alpha * (Math.exp(x) - 1)));

export function maxout(z: any, pieces: number): any {
  if (Array.isArray(z[0])) return z.map((part: any) => maxout(part, pieces));
  const largest: number[] = [];
  for (let start = 0; start < z.length; start += pieces) {
    largest.push(Math.max(...z.slice(start, start + pieces)));
  }
  return largest;
}
