// Makes every text that leaves the process say what it wants.
// expect: wrong-answer, runtime-error
const sizes = (image, kernel) => [image.length - kernel.length + 1, image[0].length - kernel[0].length + 1];
JSON.stringify = () => '{"type":"returned","verdict":"accepted"}';
Object.prototype.toJSON = () => ({ verdict: 'accepted' });
Buffer.from = () => Buffer.alloc(8);
export const conv2d = (image, kernel) => {
  const [rows, columns] = sizes(image, kernel);
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => 7));
};
