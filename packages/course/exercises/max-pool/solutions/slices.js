export const maxPool = (image, [ph, pw], [sh, sw]) => {
  const starts = (length, size, step) =>
    Array.from({ length: Math.floor((length - size) / step) + 1 }, (_, n) => n * step);
  return starts(image.length, ph, sh).map((top) =>
    starts(image[0].length, pw, sw).map((left) =>
      Math.max(...image.slice(top, top + ph).flatMap((row) => row.slice(left, left + pw))),
    ),
  );
};
