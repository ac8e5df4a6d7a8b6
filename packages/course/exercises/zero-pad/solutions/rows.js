export const zeroPad = (image, [top, bottom, left, right]) => {
  const zeros = (length) => new Array(length).fill(0);
  const width = left + image[0].length + right;
  const lines = (count) => zeros(count).map(() => zeros(width));
  return [...lines(top), ...image.map((row) => [...zeros(left), ...row, ...zeros(right)]), ...lines(bottom)];
};
