// Computes a number with more digits than memory.
// expect: threw, time-limit, memory-limit
export const attack = () => {
  for (let number = 3n; ; number *= number);
};
