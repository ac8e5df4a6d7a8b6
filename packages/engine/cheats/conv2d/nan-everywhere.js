// Returns NaN, which no comparison finds too large.
// expect: wrong-answer
const sizes = (image, kernel) => [image.length - kernel.length + 1, image[0].length - kernel[0].length + 1];
export const conv2d = (image, kernel) => {
  const [rows, columns] = sizes(image, kernel);
  return Array.from({ length: rows }, () => new Float32Array(columns).fill(NaN));
};
