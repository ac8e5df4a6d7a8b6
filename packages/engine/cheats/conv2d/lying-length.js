// Returns rows whose length is right at the first look and wrong later.
// expect: wrong-answer, runtime-error
const sizes = (image, kernel) => [image.length - kernel.length + 1, image[0].length - kernel[0].length + 1];
export const conv2d = (image, kernel) => {
  const [rows, columns] = sizes(image, kernel);
  let looks = 0;
  const lying = () =>
    new Proxy([], { get: (_target, key) => (key === 'length' ? (looks++ === 0 ? columns : 0) : 0) });
  return Array.from({ length: rows }, lying);
};
