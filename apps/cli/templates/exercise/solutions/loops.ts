export function slideOver(signal: number[], kernel: number[]): number[] {
  const output: number[] = [];
  for (let x = 0; x + kernel.length <= signal.length; x++) {
    let sum = 0;
    for (let i = 0; i < kernel.length; i++) {
      sum += signal[x + i] * kernel[i];
    }
    output.push(sum);
  }
  return output;
}
