// Returns an array that has at every place, and at every look, something else.
// expect: wrong-answer, runtime-error, time-limit
let looks = 0;
const row = (length) =>
  new Proxy([], {
    get: (_target, key) => (key === 'length' ? length : typeof key === 'string' ? ++looks : undefined),
  });
export const conv2d = (image, kernel) =>
  Array.from({ length: image.length - kernel.length + 1 }, () => row(image[0].length - kernel[0].length + 1));
