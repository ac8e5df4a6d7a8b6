// Changes what every object inherits, in the hope that an outcome is an object.
// expect: wrong-answer, runtime-error
const sizes = (image, kernel) => [image.length - kernel.length + 1, image[0].length - kernel[0].length + 1];
for (const [key, value] of Object.entries({
  equal: true,
  accepted: true,
  verdict: 'accepted',
  share: 1,
  score: 10,
})) {
  Object.defineProperty(Object.prototype, key, {
    value,
    writable: true,
    enumerable: false,
    configurable: true,
  });
}
export const conv2d = (image, kernel) => {
  const [rows, columns] = sizes(image, kernel);
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => 7));
};
