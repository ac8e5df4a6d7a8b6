// Makes every comparison that a grader might use say yes.
// expect: wrong-answer, runtime-error
const sizes = (image, kernel) => [image.length - kernel.length + 1, image[0].length - kernel[0].length + 1];
export const conv2d = (image, kernel) => {
  const [rows, columns] = sizes(image, kernel);
  const result = Array.from({ length: rows }, () => Array(columns).fill(0));
  Array.prototype.every = Array.prototype.some = () => true;
  Array.prototype.find = Array.prototype.filter = () => undefined;
  Math.abs = () => 0;
  Object.is = Number.isFinite = Number.isNaN = () => true;
  return result;
};
