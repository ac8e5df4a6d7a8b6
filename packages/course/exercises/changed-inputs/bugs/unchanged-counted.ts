export function changedInputs(image: number[][], dx: number, dy: number): number {
  let changed = 0;
  for (let y = 0; y < image.length; y++) {
    for (let x = 0; x < image[0].length; x++) {
      const moved = image[y - dy]?.[x - dx] ?? 0;
      if (image[y][x] === moved) changed++;
    }
  }
  return changed;
}
