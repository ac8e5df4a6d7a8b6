/** Width and height of an MNIST image. */
export const DIGIT_EDGE_PX = 28;

/** The bytes of a digit (28 × 28, row-major, 0 is black paper) from base64. Throws where there are not 784. */
export function digitFromBase64(base64: string): Uint8Array {
  const pixels = Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0));
  if (pixels.length !== DIGIT_EDGE_PX ** 2) throw new Error(`A digit has 784 bytes, not ${pixels.length}.`);
  return pixels;
}

/** RGBA of a digit's bytes for a canvas, in MNIST's own look: white on black. */
export function digitRgba(pixels: Uint8Array): Uint8ClampedArray<ArrayBuffer> {
  const rgba = new Uint8ClampedArray(pixels.length * 4);
  pixels.forEach((light, place) => rgba.set([light, light, light, 255], place * 4));
  return rgba;
}
