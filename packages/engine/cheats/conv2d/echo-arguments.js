// Gives back what it was given, cut to the right size.
// expect: wrong-answer
export const conv2d = (image, kernel) =>
  image.slice(kernel.length - 1).map((row) => row.slice(kernel[0].length - 1));
