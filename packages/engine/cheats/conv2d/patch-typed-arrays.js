// Changes what typed arrays are and tell.
// expect: wrong-answer, runtime-error
const sizes = (image, kernel) => [image.length - kernel.length + 1, image[0].length - kernel[0].length + 1];
for (const Store of [Float32Array, Float64Array]) {
  Object.defineProperty(Store.prototype, 'length', { get: () => 1 });
  Store.prototype.set = Store.prototype.every = () => true;
  Store.from = () => [0];
}
export const conv2d = (image, kernel) => {
  const [rows, columns] = sizes(image, kernel);
  return Array.from({ length: rows }, () => new Float64Array(columns));
};
