// Returns objects that become any number one may want.
// expect: wrong-answer, runtime-error
const sizes = (image, kernel) => [image.length - kernel.length + 1, image[0].length - kernel[0].length + 1];
const any = { [Symbol.toPrimitive]: () => 7, valueOf: () => 7, equals: () => true };
export const conv2d = (image, kernel) => {
  const [rows, columns] = sizes(image, kernel);
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => any));
};
