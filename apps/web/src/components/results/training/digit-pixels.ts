/** Width and height of an MNIST image. */
export const DIGIT_EDGE_PX = 28;

/** The bytes of a digit (28 × 28, row-major, 0 is black paper) from base64. Throws where there are not 784. */
export function digitFromBase64(base64: string): Uint8Array {
  const pixels = Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0));
  if (pixels.length !== DIGIT_EDGE_PX ** 2) throw new Error(`A digit has 784 bytes, not ${pixels.length}.`);
  return pixels;
}

/** The image moved down and right; what leaves it is gone, what comes in is 0. */
export function shiftDigit(pixels: Uint8Array, rows: number, columns: number): Uint8Array {
  const moved = new Uint8Array(DIGIT_EDGE_PX ** 2);
  for (let place = 0; place < pixels.length; place += 1) {
    const row = Math.floor(place / DIGIT_EDGE_PX) + rows;
    const column = (place % DIGIT_EDGE_PX) + columns;
    if (row < 0 || column < 0 || row >= DIGIT_EDGE_PX || column >= DIGIT_EDGE_PX) continue;
    moved[row * DIGIT_EDGE_PX + column] = pixels[place] ?? 0;
  }
  return moved;
}

/** RGBA of a digit's bytes for a canvas, in MNIST's own look: white on black. */
export function digitRgba(pixels: Uint8Array): Uint8ClampedArray<ArrayBuffer> {
  const rgba = new Uint8ClampedArray(pixels.length * 4);
  pixels.forEach((light, place) => rgba.set([light, light, light, 255], place * 4));
  return rgba;
}
