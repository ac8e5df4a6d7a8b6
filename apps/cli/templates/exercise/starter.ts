/** 커널을 신호 위로 미끄러뜨리기 · slide the kernel over the signal, multiply and add. */
export function slideOver(signal: number[], kernel: number[]): number[] {
  const output: number[] = [];
  for (let x = 0; x + kernel.length <= signal.length; x++) {
    let sum = 0;
    // 여기를 채우세요 · fill in: multiply the numbers under the kernel and add them up.
    output.push(sum);
  }
  return output;
}
