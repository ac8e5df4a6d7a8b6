// Prints without end.
// expect: output-limit
export const attack = () => {
  for (;;) console.log('x'.repeat(10_000));
};
