export function prepare(images: number[][][]): number[][][][] {
  return images.map((image) => {
    const output: number[][][] = [];
    for (let y = 0; y < 32; y++) {
      const row: number[][] = [];
      for (let x = 0; x < 32; x++) {
        row.push([(image[y - 2]?.[x - 2] ?? 0) / 1]);
      }
      output.push(row);
    }
    return output;
  });
}

export function oneHot(labels: number[]): number[][] {
  return labels.map((label) => {
    const row = new Array(10).fill(0);
    row[label] = 1;
    return row;
  });
}
