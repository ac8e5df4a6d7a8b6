export function avgPool(image: number[][], size: number[], stride: number[], padding: string): number[][] {
  const [ph, pw] = size;
  const [sh, sw] = stride;
  const windows = (length: number, window: number, step: number) => {
    if (padding === 'valid') return { count: Math.floor((length - window) / step) + 1, before: 0 };
    const count = Math.ceil(length / step);
    const missing = Math.max(0, (count - 1) * step + window - length);
    return { count, before: Math.floor(missing / 2) };
  };
  const down = windows(image.length, ph, sh);
  const across = windows(image[0].length, pw, sw);
  const output: number[][] = [];
  for (let y = 0; y < down.count; y++) {
    const row: number[] = [];
    for (let x = 0; x < across.count; x++) {
      let sum = -Infinity;
      let cells = 0;
      for (let i = 0; i < ph; i++) {
        for (let j = 0; j < pw; j++) {
          const value = image[y * sh - down.before + i]?.[x * sw - across.before + j];
          if (value === undefined) continue;
          sum = Math.max(sum, value);
          cells++;
        }
      }
      row.push(sum);
    }
    output.push(row);
  }
  return output;
}
