/** [N][28][28] 0~255 → [N][32][32][1] 0~1 */
export function prepare(images: number[][][]): number[][][][] {
  return images.map((image) => {
    const output: number[][][] = [];
    for (let y = 0; y < 32; y++) {
      const row: number[][] = [];
      for (let x = 0; x < 32; x++) {
        // 여기를 고치세요 · change this line.
        row.push([0]);
      }
      output.push(row);
    }
    return output;
  });
}

/** [N] → [N][10] */
export function oneHot(labels: number[]): number[][] {
  // 여기를 고치세요 · change this line.
  return labels.map((label) => new Array(10).fill(0));
}
