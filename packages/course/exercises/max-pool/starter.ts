/** 최대 풀링 · max pooling: size [PH, PW], stride [down, across], no padding. */
export function maxPool(image: number[][], size: number[], stride: number[]): number[][] {
  const [ph, pw] = size;
  const [sh, sw] = stride;
  const output: number[][] = [];
  for (let top = 0; top + ph <= image.length; top += sh) {
    const row: number[] = [];
    for (let left = 0; left + pw <= image[0].length; left += sw) {
      // 여기를 고치세요 · change this line: the largest number of the window.
      row.push(0);
    }
    output.push(row);
  }
  return output;
}
