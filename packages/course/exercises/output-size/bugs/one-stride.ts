export function outputSize(
  H: number,
  W: number,
  FH: number,
  FW: number,
  PH: number,
  PW: number,
  SH: number,
  SW: number,
): number[] {
  const along = (input: number, kernel: number, padding: number, stride: number) => {
    if (stride < 1 || padding < 0) throw new RangeError('The stride is at least 1, the padding at least 0.');
    const room = input + 2 * padding - kernel;
    if (room < 0) throw new RangeError('The kernel does not fit.');
    return Math.floor(room / stride) + 1;
  };
  return [along(H, FH, PH, SH), along(W, FW, PW, SH)];
}
