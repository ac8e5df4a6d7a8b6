/** 달라진 픽셀의 수 · how many pixels change when the image moves. */
export function changedInputs(image: number[][], dx: number, dy: number): number {
  let changed = 0;
  for (let y = 0; y < image.length; y++) {
    for (let x = 0; x < image[0].length; x++) {
      // 여기를 채우세요 · fill in: compare the pixel with the one that moves here.
    }
  }
  return changed;
}
