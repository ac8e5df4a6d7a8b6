// Fills the heap.
// expect: memory-limit
export const attack = () => {
  const kept = [];
  for (;;) kept.push(new Array(100_000).fill({ kept }));
};
