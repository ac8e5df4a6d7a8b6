/** 제로패딩 · zero padding: [top, bottom, left, right]. */
export function zeroPad(image: number[][], padding: number[]): number[][] {
  const [top, bottom, left, right] = padding;
  const height = top + image.length + bottom;
  const width = left + image[0].length + right;
  const output: number[][] = [];
  for (let y = 0; y < height; y++) {
    const row: number[] = [];
    for (let x = 0; x < width; x++) {
      // 여기를 고치세요 · change this line: the pixel, or 0 outside the image.
      row.push(0);
    }
    output.push(row);
  }
  return output;
}
