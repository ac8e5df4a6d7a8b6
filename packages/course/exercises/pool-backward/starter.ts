/** 최대 풀링의 역전파 · back-propagation through max pooling. */
export function maxPoolBackward(
  image: number[][],
  dY: number[][],
  size: number[],
  stride: number[],
): number[][] {
  const [ph, pw] = size;
  const [sh, sw] = stride;
  const dX = image.map((row) => row.map(() => 0));
  for (let y = 0; y < dY.length; y++) {
    for (let x = 0; x < dY[0].length; x++) {
      // 여기를 채우세요 · fill in: find the first maximum of the window, and add dY[y][x] there.
    }
  }
  return dX;
}
