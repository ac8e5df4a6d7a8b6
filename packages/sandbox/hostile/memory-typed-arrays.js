// Fills memory outside the heap.
// expect: memory-limit
export const attack = () => {
  const kept = [];
  for (;;) kept.push(new Float64Array(1e6).fill(1));
};
