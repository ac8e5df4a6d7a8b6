// Fills memory that threads share.
// expect: memory-limit, threw
export const attack = () => {
  const kept = [];
  for (;;) kept.push(new Uint8Array(new SharedArrayBuffer(10_000_000)).fill(1));
};
