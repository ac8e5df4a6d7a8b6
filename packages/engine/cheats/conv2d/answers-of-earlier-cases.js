// Keeps every kernel, and answers with the first result that it computed, filled to each later size.
// expect: wrong-answer, runtime-error
let first = null;
export const conv2d = (image, kernel) => {
  first ??= image[0][0] * kernel[0][0];
  return Array.from({ length: image.length - kernel.length + 1 }, () =>
    Array(image[0].length - kernel[0].length + 1).fill(first),
  );
};
