export function zeroPad(image: number[][], padding: number[]): number[][] {
  const [top, bottom, left, right] = padding;
  const height = top + image.length + bottom;
  const width = left + image[0].length + right;
  const output: number[][] = [];
  for (let y = 0; y < height; y++) {
    const row: number[] = [];
    for (let x = 0; x < width; x++) {
      row.push(
        image[Math.min(Math.max(y - top, 0), image.length - 1)][
          Math.min(Math.max(x - left, 0), image[0].length - 1)
        ],
      );
    }
    output.push(row);
  }
  return output;
}
