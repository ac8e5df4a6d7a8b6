// Writes errors without end, past the console.
// expect: output-limit
const { writeSync } = process.getBuiltinModule('fs');
export const attack = () => {
  for (;;) writeSync(2, Buffer.alloc(65_536, 120));
};
