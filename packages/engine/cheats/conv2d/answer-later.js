// Returns a promise that changes its mind.
// expect: wrong-answer, runtime-error
export const conv2d = (image) => ({
  then(resolve) {
    resolve(image);
    setTimeout(() => resolve([[0]]));
  },
});
