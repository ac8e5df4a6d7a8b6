// Promises a frame, sends half of it and goes away.
// expect: crashed
const { writeSync } = process.getBuiltinModule('fs');
export const attack = () => {
  writeSync(3, Buffer.from([200, 0, 0, 0, 0, 0, 0, 0, 123, 34]));
  process.exit(0);
};
