/** 평균 풀링 · average pooling, padding 'valid' or 'same' as in TensorFlow. */
export function avgPool(image: number[][], size: number[], stride: number[], padding: string): number[][] {
  const [ph, pw] = size;
  const [sh, sw] = stride;
  const height = image.length;
  const width = image[0].length;
  // 여기를 고치세요 · change these lines for 'same': how many windows, and where the first one begins.
  const outputHeight = Math.floor((height - ph) / sh) + 1;
  const outputWidth = Math.floor((width - pw) / sw) + 1;
  const above = 0;
  const before = 0;
  const output: number[][] = [];
  for (let y = 0; y < outputHeight; y++) {
    const row: number[] = [];
    for (let x = 0; x < outputWidth; x++) {
      // 여기를 고치세요 · change this line: the mean of the cells that are on the map.
      row.push(0);
    }
    output.push(row);
  }
  return output;
}
