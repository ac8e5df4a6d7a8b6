// Returns other values at every read.
// expect: wrong-answer
let reads = 0;
export const extremes = () => ({
  get largest() {
    return (reads += 1);
  },
  get place() {
    return (reads += 1);
  },
  get rising() {
    return (reads += 1) % 2 === 0;
  },
  get name() {
    return reads > 4 ? 'up' : 'down';
  },
});
