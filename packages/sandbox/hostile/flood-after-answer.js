// Prints without end once it has answered.
// expect: output-limit
export const attack = () =>
  setInterval(() => process.stdout.write('x'.repeat(100_000))) && new Promise(() => {});
