export function maxPool(image: number[][], size: number[], stride: number[]): number[][] {
  const [ph, pw] = size;
  const [sh, sw] = stride;
  const output: number[][] = [];
  for (let top = 0; top + ph <= image.length; top += sh) {
    const row: number[] = [];
    for (let left = 0; left + pw <= image[0].length; left += sw) {
      let largest = 0;
      for (let i = 0; i < ph; i++) {
        for (let j = 0; j < pw; j++) {
          largest += image[top + i][left + j] / (ph * pw);
        }
      }
      row.push(largest);
    }
    output.push(row);
  }
  return output;
}
