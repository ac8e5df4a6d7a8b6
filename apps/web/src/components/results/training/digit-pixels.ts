/** Width and height of an MNIST image. */
export const DIGIT_EDGE_PX = 28;

/**
 * The bytes of a digit (base64, 28 × 28, row-major, 0 is black paper) as RGBA for a canvas, in MNIST's own look: white on black.
 * Throws where there are not 784 bytes.
 */
export function digitRgba(pixels: string): Uint8ClampedArray<ArrayBuffer> {
  const bytes = atob(pixels);
  if (bytes.length !== DIGIT_EDGE_PX ** 2) throw new Error(`A digit has 784 bytes, not ${bytes.length}.`);
  const rgba = new Uint8ClampedArray(bytes.length * 4);
  for (let place = 0; place < bytes.length; place += 1) {
    const light = bytes.charCodeAt(place);
    rgba.set([light, light, light, 255], place * 4);
  }
  return rgba;
}
